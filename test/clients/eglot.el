;;; A writer in Emacs: a draft is opened, its marks arrive, a correction is applied, and the mark goes. -*- lexical-binding: t -*-
;; Run by eglot.mjs, which says where the server and the draft are. Prints what failed, and ends Emacs with 1.

(require 'package)
(package-initialize)
(require 'cl-lib)
(require 'eglot)
(require 'flymake)

;; Emacs has no mode for Markdown of its own; the one that everybody adds has this name.
(unless (fboundp 'markdown-mode)
  (define-derived-mode markdown-mode text-mode "Markdown"))

(defun fail (format &rest args)
  (princ (concat "FAILED: " (apply #'format format args) "\n"))
  (kill-emacs 1))

(defun passed (what)
  (princ (format "  ok: %s\n" what)))

(defun expect (actual expected what)
  (unless (equal actual expected)
    (fail "%s is %S, not %S" what actual expected)))

(defun marks ()
  "What is marked, in the order of the text."
  (mapcar (lambda (mark)
            (cons (buffer-substring-no-properties (flymake-diagnostic-beg mark) (flymake-diagnostic-end mark))
                  (flymake-diagnostic-type mark)))
          (sort (flymake-diagnostics) (lambda (a b) (< (flymake-diagnostic-beg a) (flymake-diagnostic-beg b))))))

(defun eventually (what is-so)
  "Waits until IS-SO says so, and fails if it does not."
  (let ((end (+ (float-time) 20)))
    (while (not (funcall is-so))
      (when (> (float-time) end)
        (fail "%s did not happen. Marks: %S" what (marks)))
      (accept-process-output nil 0.02))))

(defun walk ()
  (let ((inhibit-message t)
        (node (getenv "DESIGNATOR_NODE"))
        (server (getenv "DESIGNATOR_SERVER")))
    (setq eglot-server-programs `((markdown-mode . (,node ,server "lsp")))
          eglot-sync-connect 20
          eglot-send-changes-idle-time 0)
    (find-file (getenv "DESIGNATOR_DRAFT"))
    (markdown-mode)
    (apply #'eglot (eglot--guess-contact))
    (let ((errors '(("C-500" . eglot-error) ("Su-5" . eglot-warning) ("C-500" . eglot-error))))
      (eventually "The arrival of three marks" (lambda () (= (length (flymake-diagnostics)) 3)))
      (expect (marks) errors "What is marked"))
    (passed "marks arrive, and stand where they should beside an em dash and an emoji")

    ;; The last mark, behind an emoji: what a writer does with the caret on it.
    (goto-char (point-max))
    (search-backward "C-500")
    (cl-letf ((last-nonmenu-event ?\s) ; It was a key, not the mouse.
              ((symbol-function 'completing-read)
               (lambda (_prompt actions &rest _)
                 (expect (caar actions) "Change to S-500" "The first action")
                 (caar actions))))
      (eglot-code-actions (point) (+ (point) 5) nil t))
    (expect (buffer-substring-no-properties (line-beginning-position) (line-end-position))
            "A 🚀🇮🇳 launch — the S-500 anti-missile system — followed." "The corrected line")
    (passed "a code action corrects the word, and nothing beside it")

    (eglot--signal-textDocument/didChange)
    (eventually "The going of the mark" (lambda () (= (length (flymake-diagnostics)) 2)))
    (passed "the mark goes with the mistake")

    (let (card)
      (goto-char (point-max))
      (search-backward "S-500")
      (eglot-hover-eldoc-function (lambda (text &rest _) (setq card text)))
      (eventually "The coming of a card" (lambda () card))
      (unless (string-match-p "S-500" card) (fail "The card says: %s" card)))
    (passed "the card of the system is shown")

    (goto-char (point-min))
    (insert "A new line — “so” 😀.\n\nAnd ")
    (eglot--signal-textDocument/didChange)
    (eventually "The moving of the marks"
                (lambda () (equal (mapcar (lambda (mark) (line-number-at-pos (flymake-diagnostic-beg mark)))
                                          (sort (flymake-diagnostics)
                                                (lambda (a b) (< (flymake-diagnostic-beg a) (flymake-diagnostic-beg b)))))
                                  '(3 5))))
    (expect (marks) '(("C-500" . eglot-error) ("Su-5" . eglot-warning)) "What is marked after an edit")
    (passed "marks follow while the draft is written")

    (let ((process (jsonrpc--process (eglot-current-server))))
      (eglot-shutdown (eglot-current-server))
      (eventually "The end of the server" (lambda () (not (process-live-p process)))))
    (passed "the server ends with its editor")))

(condition-case problem (walk)
  (error (fail "%S" problem)))
(kill-emacs 0)
