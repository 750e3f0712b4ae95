# SPDX-License-Identifier: GPL-3.0-or-later
"""Letters as clients send them, built by Python's email package and never by Opora's own MIME code.

make(count, seed, people, threads) gives Letter objects: the bytes, and what a reader has to make of them. Among them are
two dozen charsets, threads, attachments, and headers that break the rules in ways that real mailers do.
"""
import dataclasses
import email.encoders
import email.policy
import hashlib
import random
from email.header import Header
from email.message import EmailMessage, Message
from email.mime.multipart import MIMEMultipart
from email.utils import formataddr, format_datetime
from datetime import datetime, timedelta, timezone

CYRILLIC = "Добрый день! Пришлите, пожалуйста, счёт на сорок комплектов."
UKRAINIAN = "Доброго дня! Чи буде знижка від двохсот карток? Дякую, Ґанна."
TEXTS = {
    "utf-8": UKRAINIAN + " ✓ 日本", "koi8-r": CYRILLIC, "koi8-u": UKRAINIAN.replace("’", "'"), "windows-1251": UKRAINIAN, "iso-8859-5": CYRILLIC,
    "cp866": CYRILLIC, "mac-cyrillic": CYRILLIC, "iso-8859-1": "Grüße aus Köln, où êtes-vous?", "iso-8859-15": "Preis: 200 € für Öl", "windows-1252": "“Quoted” – naïve café",
    "iso-8859-2": "Žluťoučký kůň, dziękuję", "windows-1250": "Příliš žluťoučký kůň", "iso-8859-7": "Καλημέρα σας", "iso-8859-8": "שלום לכולם", "windows-1256": "السلام عليكم",
    "iso-2022-jp": "こんにちは、注文について", "shift_jis": "見積書をお願いします", "euc-jp": "ありがとうございます", "gb2312": "请发送报价单", "gb18030": "謝謝您的報價单", "big5": "請寄報價單給我",
    "euc-kr": "견적서를 보내 주세요", "utf-16": UKRAINIAN, "utf-7": CYRILLIC, "tis-620": "สวัสดีครับ",
}
CHARSETS = list(TEXTS)
START = datetime(2026, 11, 1, 8, 0, tzinfo=timezone.utc)


@dataclasses.dataclass
class Letter:
    data: bytes
    kind: str
    message_id: str = ""      # empty: it has none
    sender: str = ""
    sender_name: str = None   # None: whatever
    subject: str = None
    text: str = None
    html: str = None
    files: list = None        # (name, sha256)
    charset: str = ""
    client: object = None     # whose card it belongs to; None: nobody's
    automatic: bool = False
    reply_to: str = ""        # the letter of ours that it answers
    bounced: str = None


def coded(text, charset):
    part = Message()
    part["Content-Type"] = "text/plain; charset=\"%s\"" % charset
    part.set_payload(text.encode(charset.replace("mac-cyrillic", "mac_cyrillic")))
    email.encoders.encode_base64(part)
    return part


def sha(data):
    return hashlib.sha256(data).hexdigest()


class Maker:
    def __init__(self, count, seed, people, threads, base=START):
        self.random = random.Random(seed)
        self.people = people      # (client, address, name)
        self.threads = threads    # (message id of ours, client)
        self.count = count
        self.base = base
        self.kinds = [self.charset, self.charset, self.charset, self.alternative, self.attached, self.html_only, self.related, self.forwarded, self.threaded, self.stranger,
                      self.raw_8bit, self.no_id, self.broken, self.absent, self.flowed]

    def all(self):
        out = []
        for i in range(self.count):
            self.i = i
            self.client, self.address, self.name = self.people[i % len(self.people)]
            self.id = "letter-%04d@mail.example" % i
            self.date = self.base + timedelta(seconds=i)
            out.append(self.kinds[i % len(self.kinds)]())
        return out

    def head(self, m, subject, sender=None):
        m["From"] = formataddr(sender or (self.name, self.address))
        m["To"] = "box@opora.example"
        m["Subject"] = subject
        m["Date"] = format_datetime(self.date)
        m["Message-ID"] = "<%s>" % self.id

    def done(self, m, kind, **more):
        data = m.as_bytes(policy=m.policy.clone(linesep="\r\n")) if isinstance(m, Message) else m
        base = {"message_id": self.id, "sender": self.address, "client": self.client}
        base.update(more)
        return Letter(data=data, kind=kind, **base)

    def charset(self):
        charset = CHARSETS[(self.i // len(self.kinds) * 3 + self.i % len(self.kinds)) % len(CHARSETS)]
        text = TEXTS[charset] + "\n%d\n" % self.i
        m = coded(text, charset)
        subject = TEXTS[charset][:30].strip()
        # Header() writes the charset's own encoded words; those it has no way for go as UTF-8.
        try:
            value = Header(subject, "utf-8" if charset in ("utf-16", "utf-7", "gb2312", "gb18030", "big5") else charset.replace("mac-cyrillic", "utf-8"))
            value.encode()
        except (LookupError, UnicodeError):
            value = Header(subject, "utf-8")
        self.head(m, value)
        return self.done(m, "charset", charset=charset, subject=subject, text=text, sender_name=self.name, files=[])

    def modern(self, subject, text):
        m = EmailMessage(policy=email.policy.SMTP)
        self.head(m, subject)
        m.set_content(text)
        return m

    def alternative(self):
        m = self.modern("Две формы № %d" % self.i, UKRAINIAN + "\n")
        m.add_alternative("<p>%s</p><script>alert(1)</script>\n" % UKRAINIAN, subtype="html")
        return self.done(m, "alternative", subject="Две формы № %d" % self.i, text=UKRAINIAN + "\n", html="<p>%s</p><script>alert(1)</script>\n" % UKRAINIAN, files=[])

    def attached(self):
        m = self.modern("Вложения", "Смотрите файлы.\n")
        files = []
        for name in ["рахунок № %d.pdf" % self.i, "price list.xlsx", "длинное имя " * 8 + ".txt"][: 1 + self.i % 3]:
            data = self.random.randbytes(200 + self.i)
            m.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
            files.append((name, sha(data)))
        if self.i % 2:  # as most mailers write a name, though RFC 2047 forbids it
            name, data = "договір про постачання карток лояльності на рік.docx", b"%d" % self.i
            part = Message()
            part["Content-Type"] = "application/octet-stream"
            part.add_header("Content-Disposition", "attachment; filename=\"%s\"" % Header(name, "utf-8", maxlinelen=60).encode(linesep="\r\n"))
            part.set_payload(data)
            email.encoders.encode_base64(part)
            m.attach(part)
            files.append((name, sha(data)))
        return self.done(m, "attached", subject="Вложения", text="Смотрите файлы.\n", files=files)

    def html_only(self):
        m = EmailMessage(policy=email.policy.SMTP)
        self.head(m, "Только HTML")
        html = "<html><body><h1>Запит</h1><img src='http://tracker.example/p.gif'><p>Ціна на 40 комплектів?</p></body></html>\n"
        m.set_content(html, subtype="html", charset="utf-8")
        return self.done(m, "html_only", subject="Только HTML", html=html, files=[])

    def related(self):
        m = self.modern("Картинка внутри", "Текст\n")
        m.add_alternative("<p>Логотип: <img src='cid:logo'></p>\n", subtype="html")
        data = self.random.randbytes(300)
        m.get_payload()[1].add_related(data, "image", "png", cid="<logo>", filename="logo.png")
        return self.done(m, "related", text="Текст\n", html="<p>Логотип: <img src='cid:logo'></p>\n", files=[("logo.png", sha(data))])

    def forwarded(self):
        inside = self.modern("Старое письмо", "Внутри\n")
        m = self.modern("Fwd: Старое письмо", "Пересылаю.\n")
        m.add_attachment(inside)
        return self.done(m, "forwarded", subject="Fwd: Старое письмо", text="Пересылаю.\n", files=[("Старое письмо.eml", None)])

    def threaded(self):
        """An answer from an address that no card has: the thread says whose it is."""
        ours, client = self.threads[self.i % len(self.threads)] if self.threads else ("none@opora.example", None)
        m = EmailMessage(policy=email.policy.SMTP)
        address = "private-%d@home.example" % self.i
        self.head(m, "Re: пропозиція", ("", address))
        deep = self.i % 2
        if deep:
            m["References"] = "<first@other.example> <%s> <someone-between@mail.example>" % ours
            m["In-Reply-To"] = "<someone-between@mail.example>"
        else:
            m["In-Reply-To"] = "<%s>" % ours
        m.set_content("Згодні.\n\n> цитата\n")
        return self.done(m, "threaded", sender=address, client=client, text="Згодні.\n\n> цитата\n", reply_to=ours if client is not None else "", files=[])

    def stranger(self):
        m = EmailMessage(policy=email.policy.SMTP)
        address = "info%d@kolo.example" % self.i
        self.head(m, "Запит ціни", ("Іван Коло, ТОВ \"Коло\"", address))
        m.set_content("Потрібно 40 комплектів.\n")
        return self.done(m, "stranger", sender=address, client=None, sender_name="Іван Коло, ТОВ \"Коло\"", subject="Запит ціни", files=[])

    def raw_8bit(self):
        """Eight-bit text where only encoded words may stand."""
        charset = ("utf-8", "windows-1251")[self.i % 2]
        subject = "Сырая тема письма"
        body = CYRILLIC if self.i % 4 < 2 else UKRAINIAN
        head = "From: %s\r\nTo: box@opora.example\r\nSubject: %s\r\nDate: %s\r\nMessage-ID: <%s>\r\n" % (self.address, subject, format_datetime(self.date), self.id)
        data = head.encode(charset) + b"\r\n" + body.encode(charset) + b"\r\n"
        return self.done(data, "raw_8bit", subject=subject, text=body + "\n", charset=charset, files=[])

    def no_id(self):
        m = self.modern("Без номера %d" % self.i, "Нет Message-ID, есть хеш.\n")
        del m["Message-ID"]
        return self.done(m, "no_id", message_id="", subject="Без номера %d" % self.i, files=[])

    def flowed(self):
        m = self.modern("Обычное письмо", "Первая строка\n\n  отступ\n\nКонец\n")
        m["X-Priority"] = "1"
        return self.done(m, "plain", subject="Обычное письмо", text="Первая строка\n\n  отступ\n\nКонец\n", files=[])

    def absent(self):
        m = self.modern("Я в отпуске", "Вернусь в понедельник.\n")
        m["Auto-Submitted"] = "auto-replied"
        return self.done(m, "absent", automatic=True, files=[])

    def broken(self):
        """One of many ways to be no letter at all. What can be known of it has to come out; the rest must not stop anybody."""
        a, i, date = self.address.encode(), self.id.encode(), format_datetime(self.date).encode()
        plain = b"From: " + a + b"\r\nMessage-ID: <" + i + b">\r\n"
        ways = [
            ("date", plain + b"Date: yesterday, about noon\r\nSubject: bad date\r\n\r\nx\r\n", {"subject": "bad date"}),
            ("no_colon", plain + b"this line is no header\r\nSubject: after it\r\n\r\nx\r\n", {}),
            ("boundary", plain + b"Subject: no end\r\nContent-Type: multipart/mixed; boundary=zz\r\n\r\n--zz\r\nContent-Type: text/plain\r\n\r\nfirst\r\n--zz\r\nContent-Type: text/plain\r\n\r\nsec", {"subject": "no end"}),
            ("no_boundary", plain + b"Subject: none\r\nContent-Type: multipart/mixed\r\n\r\nHello\r\n", {"subject": "none"}),
            ("charset", plain + b"Subject: what charset\r\nContent-Type: text/plain; charset=x-nobody-knows\r\n\r\n" + CYRILLIC.encode() + b"\r\n", {"subject": "what charset", "text": CYRILLIC + "\n"}),
            ("base64", plain + b"Subject: bad base64\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!!====SGVsbG8\r\n", {"subject": "bad base64"}),
            ("encoded_word", plain + b"Subject: =?utf-8?B?broken?= =?nope?Q?x?= =?utf-8?Q?=D0\r\n\r\nx\r\n", {}),
            ("nul", plain + b"Subject: zero\x00byte\r\n\r\na\x00b\r\n", {}),
            ("bare_lf", (plain + b"Subject: only LF\r\n\r\nline\r\n").replace(b"\r\n", b"\n"), {"subject": "only LF", "text": "line\n"}),
            ("long", plain + b"Subject: " + b"long " * 20000 + b"\r\n\r\nx\r\n", {}),
            ("two_from", b"From: " + a + b"\r\nFrom: other@else.example\r\nMessage-ID: <" + i + b">\r\nSubject: two\r\n\r\nx\r\n", {"sender": None, "client": Ellipsis}),
            ("from_words", b"From: \"Unclosed name <" + a + b">\r\nMessage-ID: <" + i + b">\r\nSubject: quote\r\n\r\nx\r\n", {"subject": "quote"}),
            ("deep", plain + b"Subject: deep\r\nContent-Type: multipart/mixed; boundary=b0\r\n\r\n" + b"".join(b"--b%d\r\nContent-Type: multipart/mixed; boundary=b%d\r\n\r\n" % (n, n + 1) for n in range(3000)), {"subject": "deep"}),
            ("empty", b"From: " + a + b"\r\nMessage-ID: <" + i + b">\r\n\r\n", {"text": ""}),
            ("utf16_lie", plain + b"Subject: lie\r\nContent-Type: text/plain; charset=utf-16\r\n\r\nodd\r\n", {"subject": "lie"}),
        ]
        name, data, more = ways[(self.i // len(self.kinds)) % len(ways)]
        return self.done(data, "broken_" + name, **more)


def make(count, seed, people, threads, base=START):
    return Maker(count, seed, people, threads, base).all()


def report(bounced, message_id, status="5.1.1", action="failed", sender="MAILER-DAEMON@mail.example"):
    """A delivery report (RFC 3464) on a letter of ours."""
    m = MIMEMultipart("report", **{"report-type": "delivery-status"})
    m["From"] = "Mail Delivery System <%s>" % sender
    m["To"] = "box@opora.example"
    m["Subject"] = "Undelivered Mail Returned to Sender"
    m["Message-ID"] = "<report-%s@mail.example>" % sha((bounced + message_id + status).encode())[:12]
    m["Date"] = format_datetime(START)
    m["Auto-Submitted"] = "auto-replied"
    text = Message()
    text["Content-Type"] = "text/plain"
    text.set_payload("I'm sorry to inform you that your message could not be delivered.\n")
    status_part = Message()
    status_part["Content-Type"] = "message/delivery-status"
    server, recipient = Message(), Message()
    server["Reporting-MTA"] = "dns; mail.example"
    for name, value in (("Final-Recipient", "rfc822; " + bounced), ("Action", action), ("Status", status), ("Diagnostic-Code", "smtp; 550 no such user")):
        recipient[name] = value
    status_part.set_payload([server, recipient])
    original = Message()
    original["Content-Type"] = "text/rfc822-headers"
    original.set_payload("From: box@opora.example\nTo: %s\nMessage-ID: <%s>\nSubject: x\n" % (bounced, message_id))
    for part in (text, status_part, original):
        m.attach(part)
    return Letter(data=m.as_bytes().replace(b"\n", b"\r\n"), kind="report", message_id=m["Message-ID"].strip("<>"), sender=sender, automatic=True, bounced=bounced if status.startswith("5.1") else "")
