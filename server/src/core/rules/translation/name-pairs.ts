/** One person or place, as one way of writing or another spells it. The first is that of the larger desks. */
export const namePairs: readonly (readonly string[])[] = `Zelensky Zelenskyy Zelenskiy Zelenski
Kyiv Kiev Kyyiv
Odesa Odessa
Kharkiv Kharkov
Lviv Lvov
Mykolaiv Nikolaev Nikolayev Mykolayiv
Chernihiv Chernigov
Zaporizhzhia Zaporizhia Zaporizhzhya Zaporozhye Zaporozhe
Donbas Donbass
Luhansk Lugansk
Kropyvnytskyi Kropyvnytsky
Vovchansk Volchansk
Kupiansk Kupyansk
Syrskyi Syrsky Syrskyy Syrskiy
Zaluzhny Zaluzhnyi Zaluzhnyy Zaluzhniy
Shoigu Shoygu
Prigozhin Prigozhyn
Lukashenko Lukashenka
Soleimani Suleimani Sulaimani
Nasrallah Nasrullah
Hezbollah Hizbollah Hizbullah Hizballah
Houthis Huthis
Houthi Huthi
Gaddafi Qaddafi Gadhafi Qadhafi Kadhafi
Haniyeh Haniya
Hodeidah Hodeida Hudaydah
Tehran Teheran
Kandahar Qandahar
Transnistria Transdniestria
Belarusian Byelorussian Belarussian
Khmeimim Hmeimim Hmeymim`
  .split('\n')
  .map((line) => line.split(' '));
