/**
 * The same function, which reads each object once: what was read is kept as long as the object is, and `undefined` is kept too.
 * For what several rules ask of one draft, and what holds as long as a lexicon does. What throws is read again.
 */
export function remembered<Of extends object, Read>(read: (of: Of) => Read): (of: Of) => Read {
  const known = new WeakMap<Of, Read>();
  return (of) => {
    const found = known.get(of);
    if (found !== undefined) return found;
    // What says nothing was perhaps read before.
    if (known.has(of)) return found as Read;
    const fresh = read(of);
    known.set(of, fresh);
    return fresh;
  };
}

/**
 * The same function, which reads each object once by each key. Keys are kept as long as the object is, so that a draft is read
 * by its lexicon and never a lexicon by its drafts or by their words. Keys that are objects are told apart by identity.
 */
export function rememberedBy<Of extends object, Key, Read>(
  read: (of: Of, key: Key) => Read,
): (of: Of, key: Key) => Read {
  const known = new WeakMap<Of, Map<Key, Read>>();
  return (of, key) => {
    let byKey = known.get(of);
    if (!byKey) {
      byKey = new Map();
      known.set(of, byKey);
    }
    const found = byKey.get(key);
    if (found !== undefined) return found;
    if (byKey.has(key)) return found as Read;
    const fresh = read(of, key);
    byKey.set(key, fresh);
    return fresh;
  };
}
