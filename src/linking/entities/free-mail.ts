/** Domains of mail providers, where anybody has an address: they tell no organisation from another. */
export const freeMailDomains: ReadonlySet<string> = new Set(
  `aol.com aol.co.uk aliceadsl.fr aon.at arcor.de att.net bigpond.com bk.ru blueyonder.co.uk bluewin.ch bol.com.br btinternet.com
  centrum.cz charter.net comcast.net cox.net duck.com earthlink.net eircom.net email.com email.cz example.com example.org fastmail.com free.fr freenet.de gmail.com
  gmx.at gmx.ch gmx.com gmx.de gmx.net googlemail.com hey.com home.nl hotmail.be hotmail.co.uk hotmail.com hotmail.de hotmail.es
  hotmail.fr hotmail.it hotmail.nl hotmail.se hushmail.com icloud.com inbox.lv inbox.ru interia.pl juno.com kpnmail.nl laposte.net
  libero.it list.ru live.co.uk live.com live.de live.dk live.fr live.ie live.it live.nl live.no live.se lycos.com mac.com mail.com
  mail.dk mail.ru me.com mindspring.com msn.com naver.com neuf.fr ntlworld.com o2.pl online.de online.no onet.pl op.pl orange.fr outlook.com
  outlook.de outlook.dk outlook.es outlook.fr outlook.ie outlook.it outlook.se pm.me poczta.onet.pl post.cz proton.me protonmail.com
  qq.com rambler.ru rediffmail.com rocketmail.com sapo.pt sbcglobal.net seznam.cz sfr.fr sky.com skynet.be spray.se swissonline.ch
  sympatico.ca t-online.de talktalk.net telenet.be telia.com terra.com.br tiscali.co.uk tiscali.it tlen.pl tutanota.com upcmail.nl
  verizon.net virgilio.it virgin.net virginmedia.com volny.cz wanadoo.fr wanadoo.nl web.de windowslive.com wp.pl xs4all.nl
  yahoo.ca yahoo.co.in yahoo.co.jp yahoo.co.uk yahoo.com yahoo.com.au yahoo.com.br yahoo.de yahoo.dk yahoo.es yahoo.fr yahoo.ie
  yahoo.it yahoo.no yahoo.se yandex.com yandex.ru ymail.com zoho.com ziggo.nl`.split(/\s+/),
);
