"""The words at which a mail that is quoted or forwarded begins, in the languages of mail programs."""

FROM = frozenset(
    """
    from von de da van fra från od от від отправитель kimden lähettäjä feladó от кого 发件人 寄件者 差出人 보낸사람
    """.split()
)
DATE = frozenset(
    """
    date sent datum gesendet envoyé fecha enviado data inviato verzonden sendt dato skickat wysłano odesláno дата
    отправлено надіслано tarih gönderildi päivämäärä lähetetty dátum 日期 发送时间 送信日時 날짜
    """.split()
)
SUBJECT = frozenset(
    """
    subject betreff objet sujet
    asunto assunto oggetto onderwerp emne ämne temat předmět тема konu aihe tárgy 主题 件名 제목
    """.split()
)
WROTE = frozenset(  # the last word before the colon of "On 5 March 2018 Ann wrote:", or one of it
    """
    wrote writes schrieb écrit escribió escreveu scritto schreef skrev napisał napisał(a) napsal(a) написал написал(а)
    пишет писал писала написала пише yazdı kirjoitti írta
    """.split()
)
ON = frozenset("on am le el il op em den dne dnia w на".split())  # begin such a line, before the day
NO_NAME = frozenset({"the"})  # before "wrote" tells of an office in the news: "On 3 March 2018 the ministry wrote:"
EXAMPLES: dict[str, str] = {  # a line that opens what is quoted -> the date in it, as it is printed
    "On Mon, Mar 5, 2018 at 10:00 AM Ann <ann@x.example> wrote:": "2018-03-05",
    "On 3/15/18 10:00 AM, Ann wrote:": "2018-03-15",
    "On 3/5/18, 10:00 PM, Ann wrote:": "2018-03-05",
    "Am 05.03.2018 um 10:00 schrieb Ann:": "2018-03-05",
    "Le 5 mars 2018 à 10:00, Ann a écrit :": "2018-03-05",
    "El lun, 5 mar 2018 a las 10:00, Ann (<ann@x.example>) escribió:": "2018-03-05",
    "Ann <ann@x.example> schrieb am 5. März 2018:": "2018-03-05",
    "5 марта 2018 г., 10:00, Анна написала:": "2018-03-05",
    "2018-03-05 10:00 GMT+01:00 Ann <ann@x.example>:": "2018-03-05",
    "Op 5 maart 2018 om 10:00 schreef Ann:": "2018-03-05",
}
