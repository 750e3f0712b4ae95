<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk_UA" sourcelanguage="en">
<context>
    <name>BackupService</name>
    <message>
        <source>There is no room for a copy in %1. Nothing was copied; choose another folder or free some space.</source>
        <translation>У теці %1 немає місця для копії. Нічого не скопійовано; виберіть іншу теку або звільніть місце.</translation>
    </message>
    <message>
        <source>The folder for copies, %1, could not be made. Nothing was copied; choose another one.</source>
        <translation>Не вдалося створити теку для копій %1. Нічого не скопійовано; виберіть іншу.</translation>
    </message>
    <message>
        <source>%1 (restored).opora</source>
        <translation>%1 (відновлено).opora</translation>
    </message>
    <message>
        <source>%1 (restored %2).opora</source>
        <translation>%1 (відновлено %2).opora</translation>
    </message>
    <message>
        <source>This is a backup that you are looking at: nothing is changed in it. Choose “Work in this copy” above if you want to go on from here.</source>
        <translation>Ви переглядаєте резервну копію: у ній нічого не змінюється. Якщо хочете продовжити звідси, натисніть угорі «Працювати в цій копії».</translation>
    </message>
</context>
<context>
    <name>ChangeParts</name>
    <message>
        <source>added</source>
        <comment>a record</comment>
        <translation>додано</translation>
    </message>
    <message>
        <source>deleted</source>
        <comment>a record</comment>
        <translation>видалено</translation>
    </message>
    <message>
        <source>brought back</source>
        <comment>a record</comment>
        <translation>повернуто</translation>
    </message>
    <message>
        <source>handed over</source>
        <comment>a record</comment>
        <translation>передано</translation>
    </message>
    <message>
        <source>merged</source>
        <comment>a record</comment>
        <translation>об’єднано</translation>
    </message>
    <message>
        <source>claimed</source>
        <comment>a record</comment>
        <translation>зайнято</translation>
    </message>
    <message>
        <source>changed</source>
        <comment>a record</comment>
        <translation>змінено</translation>
    </message>
    <message>
        <source>a record without a name</source>
        <translation>запис без назви</translation>
    </message>
    <message>
        <source>What the change writes</source>
        <translation>Що змінює ця зміна</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Запис</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Було</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Стало</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more record(s)</source>
        <translation>
            <numerusform>і ще %Ln запис</numerusform>
            <numerusform>і ще %Ln записи</numerusform>
            <numerusform>і ще %Ln записів</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChannelService</name>
    <message>
        <source>There is no channel “%1”. Nothing was done; &quot;channel list&quot; shows them.</source>
        <translation>Каналу «%1» немає. Нічого не зроблено; «channel list» покаже, які є.</translation>
    </message>
    <message>
        <source>Several channels are called “%1”; name one by its id. Nothing was done.</source>
        <translation>Кілька каналів називаються «%1»; вкажіть потрібний за id. Нічого не зроблено.</translation>
    </message>
    <message>
        <source>“%1” is not a time of day; write it as 21:00. Nothing was saved.</source>
        <translation>«%1» — не час доби; напишіть, наприклад, 21:00. Нічого не збережено.</translation>
    </message>
    <message>
        <source>“%1” is not a whole number. Nothing was saved.</source>
        <translation>«%1» — не ціле число. Нічого не збережено.</translation>
    </message>
    <message>
        <source>Write yes or no (%1). Nothing was saved.</source>
        <translation>Напишіть yes або no (%1). Нічого не збережено.</translation>
    </message>
    <message>
        <source>Channel set up: %1</source>
        <translation>Канал налаштовано: %1</translation>
    </message>
    <message>
        <source>Say what the new channel sends with: plugin=smtp_mail, http_sms or command. Nothing was saved.</source>
        <translation>Вкажіть, чим надсилає новий канал: plugin=smtp_mail, http_sms або command. Нічого не збережено.</translation>
    </message>
    <message>
        <source>This plugin sends %1. Nothing was saved.</source>
        <translation>Цей плагін надсилає лише: %1. Нічого не збережено.</translation>
    </message>
    <message>
        <source>Channel added: %1</source>
        <translation>Канал додано: %1</translation>
    </message>
    <message>
        <source>Say which program sends for this channel (--program FILE); it must be there and may be started. Nothing was enabled.</source>
        <translation>Вкажіть програму, яка надсилає для цього каналу (--program ФАЙЛ); вона має існувати й запускатися. Нічого не ввімкнено.</translation>
    </message>
    <message>
        <source>The channel “%1” is not enabled on this computer. Nothing was sent; &quot;channel enable&quot; does that.</source>
        <translation>Канал «%1» не ввімкнено на цьому комп’ютері. Нічого не надіслано; увімкнути його можна командою «channel enable».</translation>
    </message>
    <message>
        <source>The program %1 is not there any more, or may not be started.</source>
        <translation>Програми %1 більше немає, або її не можна запускати.</translation>
    </message>
    <message>
        <source>This channel cannot be tried without sending. Send a test to yourself.</source>
        <translation>Цей канал не можна перевірити, нічого не надіславши. Надішліть пробне повідомлення собі.</translation>
    </message>
    <message>
        <source>“%1” is not an address to unsubscribe at; it begins with https:// and has {token} where the client’s code goes. Nothing was saved.</source>
        <translation>«%1» не годиться як адреса відписки: вона починається з https:// і містить {token} на місці коду клієнта. Нічого не збережено.</translation>
    </message>
</context>
<context>
    <name>Channels</name>
    <message>
        <source>The channel did not answer in time and was ended.</source>
        <translation>Канал не відповів вчасно й був зупинений.</translation>
    </message>
    <message>
        <source>The channel&apos;s plugin crashed. Opora goes on without it and starts it again later.</source>
        <translation>Плагін каналу аварійно завершився. Opora працює без нього й запустить його знову пізніше.</translation>
    </message>
    <message>
        <source>The channel answered something that cannot be understood.</source>
        <translation>Відповідь каналу неможливо зрозуміти.</translation>
    </message>
    <message>
        <source>The channel&apos;s plugin failed and is started again in a moment.</source>
        <translation>У плагіні каналу стався збій, незабаром його буде запущено знову.</translation>
    </message>
    <message>
        <source>The program opora-plugin-host is missing beside Opora; without it no channel works. Install Opora again.</source>
        <translation>Поруч з Opora немає програми opora-plugin-host; без неї канали не працюють. Встановіть Opora знову.</translation>
    </message>
    <message>
        <source>The channel&apos;s plugin could not be reached on this computer.</source>
        <translation>Не вдалося зв’язатися з плагіном каналу на цьому комп’ютері.</translation>
    </message>
    <message>
        <source>The channel&apos;s plugin cannot be used: %1</source>
        <translation>Плагін каналу використати не можна: %1</translation>
    </message>
    <message>
        <source>The channel&apos;s program %1 is not there or cannot be started.</source>
        <translation>Програми каналу %1 немає, або її не можна запустити.</translation>
    </message>
    <message>
        <source>The plugin&apos;s description cannot be read. The plugin was not loaded.</source>
        <translation>Опис плагіна не читається. Плагін не завантажено.</translation>
    </message>
    <message>
        <source>“%1” is not a number (%2). Nothing was saved.</source>
        <translation>«%1» — не число (%2). Нічого не збережено.</translation>
    </message>
    <message>
        <source>“%1” is neither yes nor no (%2). Nothing was saved.</source>
        <translation>«%1» — ні так, ні ні (%2). Нічого не збережено.</translation>
    </message>
    <message>
        <source>“%1” is not one of %2 (%3). Nothing was saved.</source>
        <translation>«%1» — не зі списку: %2 (%3). Нічого не збережено.</translation>
    </message>
    <message>
        <source>The setting %1 takes one line. Nothing was saved.</source>
        <translation>Налаштування %1 — це один рядок. Нічого не збережено.</translation>
    </message>
    <message>
        <source>The channel has no setting “%1”; it has %2. Nothing was saved.</source>
        <translation>У каналу немає налаштування «%1»; є %2. Нічого не збережено.</translation>
    </message>
    <message>
        <source>The channel needs the setting “%1”. Fill it in first.</source>
        <translation>Каналу потрібне налаштування «%1». Спочатку заповніть його.</translation>
    </message>
    <message>
        <source>The plugin&apos;s files cannot be read. Nothing was loaded.</source>
        <translation>Файли плагіна не читаються. Нічого не завантажено.</translation>
    </message>
    <message>
        <source>There is no plugin “%1” on this computer.</source>
        <translation>На цьому комп’ютері немає плагіна «%1».</translation>
    </message>
    <message>
        <source>The plugin “%1” is a link to another folder. It was not loaded.</source>
        <translation>Плагін «%1» — посилання в іншу теку. Його не завантажено.</translation>
    </message>
    <message>
        <source>The plugin “%1” is not the one that was enabled here: its files have changed. Nothing was sent; enable the channel again if you trust it.</source>
        <translation>Плагін «%1» не той, що був тут увімкнений: його файли змінилися. Нічого не надіслано; якщо довіряєте йому, увімкніть канал знову.</translation>
    </message>
    <message>
        <source>The list of channels of this computer could not be written. Nothing was changed.</source>
        <translation>Не вдалося записати список каналів цього комп’ютера. Нічого не змінено.</translation>
    </message>
    <message>
        <source>The channel could not do this and did not say why.</source>
        <translation>Канал не зміг цього зробити й не сказав чому.</translation>
    </message>
    <message>
        <source>The request is of a version that this channel does not know.</source>
        <translation>Версія запиту цьому каналу невідома.</translation>
    </message>
    <message>
        <source>The channel was asked for something it does not know.</source>
        <translation>Канал попросили про те, чого він не вміє.</translation>
    </message>
</context>
<context>
    <name>ClientService</name>
    <message>
        <source>There is no such client here.</source>
        <translation>Такого клієнта тут немає.</translation>
    </message>
    <message>
        <source>Contact saved</source>
        <translation>Контакт збережено</translation>
    </message>
    <message>
        <source>Contact deleted</source>
        <translation>Контакт видалено</translation>
    </message>
    <message>
        <source>Company changed</source>
        <translation>Компанію змінено</translation>
    </message>
    <message>
        <source>Tags changed</source>
        <translation>Мітки змінено</translation>
    </message>
    <message>
        <source>Activity logged</source>
        <translation>Подію записано</translation>
    </message>
    <message>
        <source>Write something first. Nothing was saved.</source>
        <translation>Спершу напишіть що-небудь. Нічого не збережено.</translation>
    </message>
    <message>
        <source>Activity changed</source>
        <translation>Подію змінено</translation>
    </message>
    <message>
        <source>Activity deleted</source>
        <translation>Подію видалено</translation>
    </message>
    <message>
        <source>Write an address or a name. Nothing was saved.</source>
        <translation>Напишіть адресу або імʼя. Нічого не збережено.</translation>
    </message>
    <message>
        <source>This client has this contact already. Nothing was saved.</source>
        <translation>Цей клієнт уже має такий контакт. Нічого не збережено.</translation>
    </message>
    <message>
        <source>A company cannot work at itself. Nothing was saved.</source>
        <translation>Компанія не може працювати сама в себе. Нічого не збережено.</translation>
    </message>
    <message>
        <source>A company needs a name. Nothing was saved; write it and save again.</source>
        <translation>Компанії потрібна назва. Нічого не збережено; напишіть її і збережіть знову.</translation>
    </message>
    <message>
        <source>A client needs a name. Nothing was saved; write it and save again.</source>
        <translation>Клієнту потрібне імʼя. Нічого не збережено; напишіть його і збережіть знову.</translation>
    </message>
    <message>
        <source>There is no field “%1” to sort by.</source>
        <translation>Немає поля «%1», за яким можна сортувати.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Скасовано.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>There is no option %1. Nothing was done; &quot;opora-cli help&quot; lists them.</source>
        <translation>Немає параметра %1. Нічого не зроблено; список дає «opora-cli help».</translation>
    </message>
    <message>
        <source>The option %1 needs a value. Nothing was done.</source>
        <translation>Параметру %1 потрібне значення. Нічого не зроблено.</translation>
    </message>
    <message>
        <source>&quot;%2&quot; is not a number that --%1 can have. Nothing was done.</source>
        <translation>«%2» — не число, яке може мати --%1. Нічого не зроблено.</translation>
    </message>
    <message>
        <source>Opora, a sales and client workspace, from the command line.</source>
        <translation>Opora, база клієнтів і продажів, з командного рядка.</translation>
    </message>
    <message>
        <source>Records and references are named by id, or by name where it is the only one; &quot;me&quot; is the user of the workspace.</source>
        <translation>Записи й посилання називають за id або за імʼям, якщо воно одне; «me» — користувач бази.</translation>
    </message>
    <message>
        <source>Filters: owner:me amount:&gt;50000 city:Lviv,Kyiv last_contact:&gt;30d tag:vip -readiness:cold &quot;free text&quot;</source>
        <translation>Фільтри: owner:me amount:&gt;50000 city:Lviv,Kyiv last_contact:&gt;30d tag:vip -readiness:cold &quot;вільний текст&quot;</translation>
    </message>
    <message>
        <source>Nothing had to change.</source>
        <translation>Змінювати було нічого.</translation>
    </message>
    <message>
        <source>The mapping file %1 cannot be read. Nothing was imported.</source>
        <translation>Файл розкладки %1 не читається. Нічого не завантажено.</translation>
    </message>
    <message>
        <source>The mapping file %1 is not JSON: %2. Nothing was imported.</source>
        <translation>Файл розкладки %1 — не JSON: %2. Нічого не завантажено.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be imported; choose one of %2. Nothing was imported.</source>
        <translation>«%1» завантажити не можна; виберіть одне з: %2. Нічого не завантажено.</translation>
    </message>
    <message>
        <source>--duplicates is skip, update or create, not &quot;%1&quot;. Nothing was imported.</source>
        <translation>--duplicates буває skip, update або create, а не «%1». Нічого не завантажено.</translation>
    </message>
    <message>
        <source>--create takes stages, products, sources, users or none, not &quot;%1&quot;. Nothing was imported.</source>
        <translation>--create приймає stages, products, sources, users або none, а не «%1». Нічого не завантажено.</translation>
    </message>
    <message>
        <source>Give --preset or --mapping, not both. Nothing was imported.</source>
        <translation>Вкажіть --preset або --mapping, але не обидва. Нічого не завантажено.</translation>
    </message>
    <message>
        <source>Nothing was written (--dry-run). It would be:</source>
        <translation>Нічого не записано (--dry-run). Було б так:</translation>
    </message>
    <message>
        <source>Imported:</source>
        <translation>Завантажено:</translation>
    </message>
    <message>
        <source>%1 rows: %2 new, %3 updated, %4 unchanged, %5 refused</source>
        <translation>рядків %1: нових %2, оновлено %3, без змін %4, відхилено %5</translation>
    </message>
    <message>
        <source>The refused rows with their reasons are in %1.</source>
        <translation>Відхилені рядки з причинами — у %1.</translation>
    </message>
    <message>
        <source>&quot;opora-cli undo %1&quot; takes it all back.</source>
        <translation>«opora-cli undo %1» скасовує все.</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Імпорт</translation>
    </message>
    <message>
        <source>Say where to export to: --to FILE.csv or --to FILE.json. Nothing was written.</source>
        <translation>Вкажіть, куди вивантажити: --to FILE.csv або --to FILE.json. Нічого не записано.</translation>
    </message>
    <message>
        <source>%1 ends neither in .csv nor in .json. Nothing was written.</source>
        <translation>%1 не закінчується ні на .csv, ні на .json. Нічого не записано.</translation>
    </message>
    <message>
        <source>Everything is exported to a .json file and without a filter. Nothing was written.</source>
        <translation>Усе вивантажується у файл .json і без фільтра. Нічого не записано.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be exported; say clients, deals, tasks or all. Nothing was written.</source>
        <translation>«%1» вивантажити не можна; вкажіть clients, deals, tasks або all. Нічого не записано.</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Експорт</translation>
    </message>
    <message>
        <source>%1 rows are in %2.</source>
        <translation>%1 рядків у %2.</translation>
    </message>
    <message>
        <source>Imports CSV files as clients, companies, people, deals, users, products, tasks or activities; one undo takes it back.</source>
        <translation>Завантажує файли CSV як клієнтів, компанії, людей, угоди, користувачів, товари, завдання або події; усе скасовується однією дією.</translation>
    </message>
    <message>
        <source>Writes rows to a file.</source>
        <translation>Записує рядки у файл.</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) were changed since and stay as they are.</source>
        <translation>
            <numerusform>%n поле змінено пізніше й залишається як є.</numerusform>
            <numerusform>%n поля змінено пізніше й залишаються як є.</numerusform>
            <numerusform>%n полів змінено пізніше й залишаються як є.</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the id of a command; &quot;opora-cli history&quot; lists them. Nothing was undone.</source>
        <translation>«%1» — не id команди; список дає «opora-cli history». Нічого не скасовано.</translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation>Скасування</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Скасовано: %1</translation>
    </message>
    <message>
        <source>Redoing</source>
        <translation>Повтор</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Знову зроблено: %1</translation>
    </message>
    <message>
        <source>Give --client or --deal, not both.</source>
        <translation>Вкажіть --client або --deal, але не обидва.</translation>
    </message>
    <message>
        <source>Takes back the last command of this machine, or an older one by its id.</source>
        <translation>Скасовує останню команду цієї машини або давнішу за її id.</translation>
    </message>
    <message>
        <source>Does again what was undone last.</source>
        <translation>Повторює скасоване останнім.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a format; choose table, json or csv. Nothing was done.</source>
        <translation>«%1» — не формат; виберіть table, json або csv. Нічого не зроблено.</translation>
    </message>
    <message>
        <source>Say what to do; &quot;opora-cli help&quot; lists the commands.</source>
        <translation>Скажіть, що робити; команди перелічує «opora-cli help».</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;. Nothing was done; &quot;opora-cli help&quot; lists the commands.</source>
        <translation>Команди «%1» немає. Нічого не зроблено; команди перелічує «opora-cli help».</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not take --%2. Nothing was done.</source>
        <translation>«%1» не приймає --%2. Нічого не зроблено.</translation>
    </message>
    <message>
        <source>Usage: opora-cli %1 %2</source>
        <translation>Виклик: opora-cli %1 %2</translation>
    </message>
    <message>
        <source>The answer could not be written out. What was asked for is done.</source>
        <translation>Відповідь не вдалося вивести. Те, про що просили, зроблено.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>так</translation>
    </message>
    <message>
        <source>no</source>
        <translation>ні</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n рядок</numerusform>
            <numerusform>%n рядки</numerusform>
            <numerusform>%n рядків</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 із %2 рядків</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not field=value. Nothing was saved.</source>
        <translation>«%1» — не поле=значення. Нічого не збережено.</translation>
    </message>
    <message>
        <source>Lists records, with how many there are in all.</source>
        <translation>Перелічує записи й каже, скільки їх усього.</translation>
    </message>
    <message>
        <source>Shows one record whole.</source>
        <translation>Показує один запис повністю.</translation>
    </message>
    <message>
        <source>Adds a record.</source>
        <translation>Додає запис.</translation>
    </message>
    <message>
        <source>Changes the given fields; an empty value clears one.</source>
        <translation>Змінює вказані поля; порожнє значення очищає поле.</translation>
    </message>
    <message>
        <source>Deletes records; restore or undo brings them back.</source>
        <translation>Видаляє записи; restore або undo повертає їх.</translation>
    </message>
    <message>
        <source>Brings deleted records back.</source>
        <translation>Повертає видалені записи.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a date; write it as 2026-11-21.</source>
        <translation>«%1» — не дата; напишіть 2026-11-21.</translation>
    </message>
    <message>
        <source>--definition is reached or visited, not &quot;%1&quot;.</source>
        <translation>--definition буває reached або visited, а не «%1».</translation>
    </message>
    <message>
        <source>%1: %2 deals, %3 open, %4 won, %5 lost</source>
        <translation>%1: угод %2, відкрито %3, виграно %4, програно %5</translation>
    </message>
    <message>
        <source>Win rate %1, won %2, average days to win %3, to lose %4</source>
        <translation>Частка перемог %1, виграно %2, днів до перемоги в середньому %3, до програшу %4</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Етап</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Дійшло</translation>
    </message>
    <message>
        <source>Of all</source>
        <translation>Від усіх</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Крок</translation>
    </message>
    <message>
        <source>Median days</source>
        <translation>Медіана, днів</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Зараз</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сума</translation>
    </message>
    <message>
        <source>Left out, there is no rate for it: %1</source>
        <translation>Не ввійшло, немає курсу: %1</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Підрахунок</translation>
    </message>
    <message>
        <source>How far the deals created in a period came, stage by stage.</source>
        <translation>Як далеко дійшли угоди, створені за період, етап за етапом.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 із %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a time; write it as 2026-11-21T12:00:00Z. Nothing was done.</source>
        <translation>«%1» — не час; напишіть 2026-11-21T12:00:00Z. Нічого не зроблено.</translation>
    </message>
    <message>
        <source>Say which workspace: --workspace FILE. Nothing was done.</source>
        <translation>Вкажіть базу: --workspace FILE. Нічого не зроблено.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a currency code; write one of three letters, such as UAH. Nothing was created.</source>
        <translation>«%1» — не код валюти; напишіть три літери, наприклад UAH. Нічого не створено.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a language that Opora has; choose en, ru or uk. Nothing was created.</source>
        <translation>«%1» — не мова Opora; виберіть en, ru або uk. Нічого не створено.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a time zone; write one such as Europe/Kyiv. Nothing was created.</source>
        <translation>«%1» — не часовий пояс; напишіть, наприклад, Europe/Kyiv. Нічого не створено.</translation>
    </message>
    <message>
        <source>There is no stage &quot;%1&quot;. The deal stayed where it was.</source>
        <translation>Етапу «%1» немає. Угода залишилася на місці.</translation>
    </message>
    <message>
        <source>More than one stage is called &quot;%1&quot;; give the id instead. The deal stayed where it was.</source>
        <translation>Етапів із назвою «%1» кілька; вкажіть id. Угода залишилася на місці.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a time to snooze until; write 10m, 2h, tomorrow 9:00 or 2026-11-30T09:00. Nothing was changed.</source>
        <translation>«%1» — не час, до якого можна відкласти; напишіть 10m, 2h, tomorrow 9:00 або 2026-11-30T09:00. Нічого не змінено.</translation>
    </message>
    <message>
        <source>Reading names</source>
        <translation>Читання імен</translation>
    </message>
    <message>
        <source>Moves a deal to a stage; a lost one needs a reason.</source>
        <translation>Переносить угоду на етап; програній потрібна причина.</translation>
    </message>
    <message>
        <source>Marks tasks done.</source>
        <translation>Позначає завдання зробленими.</translation>
    </message>
    <message>
        <source>Lets a task ring later (in ten minutes unless said otherwise).</source>
        <translation>Відкладає нагадування завдання (на десять хвилин, якщо не сказано інакше).</translation>
    </message>
    <message>
        <source>Finds clients, companies, phones, e-mails, deals and notes by any part of them.</source>
        <translation>Шукає клієнтів, компанії, телефони, пошту, угоди й нотатки за будь-якою їх частиною.</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Перевірка</translation>
    </message>
    <message>
        <source>The workspace is clean: %1 rows, %2 log entries.</source>
        <translation>База в порядку: рядків %1, записів журналу %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) found.</source>
        <translation>
            <numerusform>Знайдено %n помилку.</numerusform>
            <numerusform>Знайдено %n помилки.</numerusform>
            <numerusform>Знайдено %n помилок.</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a date; write it as 2026-11-21. Nothing was created.</source>
        <translation>«%1» — не дата; напишіть 2026-11-21. Нічого не створено.</translation>
    </message>
    <message>
        <source>Making up clients</source>
        <translation>Створення клієнтів</translation>
    </message>
    <message>
        <source>%1 is filled: %2 clients, %3 deals, %4 tasks.</source>
        <translation>%1 наповнено: клієнтів %2, угод %3, завдань %4.</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Копіювання</translation>
    </message>
    <message>
        <source>A verified copy is in %1.</source>
        <translation>Перевірена копія — у %1.</translation>
    </message>
    <message>
        <source>Say where to restore to: restore FILE --to FILE. Nothing was done.</source>
        <translation>Вкажіть, куди відновити: restore FILE --to FILE. Нічого не зроблено.</translation>
    </message>
    <message>
        <source>The copy was restored to %1.</source>
        <translation>Копію відновлено в %1.</translation>
    </message>
    <message>
        <source>Makes a new, empty workspace.</source>
        <translation>Створює нову порожню базу.</translation>
    </message>
    <message>
        <source>Says what the workspace is and how much it holds.</source>
        <translation>Каже, що це за база і скільки в ній усього.</translation>
    </message>
    <message>
        <source>Proves that the file is whole: every row, every log entry, every computed value.</source>
        <translation>Доводить, що файл цілий: кожен рядок, кожен запис журналу, кожне обчислене значення.</translation>
    </message>
    <message>
        <source>Makes a workspace filled with made-up people and deals; the same seed gives the same.</source>
        <translation>Створює базу з вигаданими людьми й угодами; те саме зерно дає те саме.</translation>
    </message>
    <message>
        <source>Shows a setting: currency, time_zone, language, lost_reasons.</source>
        <translation>Показує налаштування: currency, time_zone, language, lost_reasons.</translation>
    </message>
    <message>
        <source>Changes a setting.</source>
        <translation>Змінює налаштування.</translation>
    </message>
    <message>
        <source>Writes a verified copy of the workspace.</source>
        <translation>Пише перевірену копію бази.</translation>
    </message>
    <message>
        <source>Puts a copy back as a new file; never over an existing one.</source>
        <translation>Повертає копію новим файлом; ніколи поверх наявного.</translation>
    </message>
    <message>
        <source>The password could not be read from %1. Nothing was done.</source>
        <translation>Не вдалося прочитати пароль з %1. Нічого не зроблено.</translation>
    </message>
    <message>
        <source>Say which hub: --hub postgresql://user@host:port/database. Nothing was done.</source>
        <translation>Вкажіть спільну базу: --hub postgresql://user@host:port/database. Нічого не зроблено.</translation>
    </message>
    <message>
        <source>Setting up the hub</source>
        <translation>Створюється спільна база</translation>
    </message>
    <message>
        <source>The hub is set up. Let people in with &quot;hub user add&quot;.</source>
        <translation>Спільну базу створено. Впускайте людей командою «hub user add».</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is nothing a person of the team has; write name=, role=, team= or email=. Nothing was done.</source>
        <translation>«%1» не стосується людини в команді; пишіть name=, role=, team= або email=. Нічого не зроблено.</translation>
    </message>
    <message>
        <source>%1 may come in.</source>
        <translation>%1 може входити.</translation>
    </message>
    <message>
        <source>%1 was changed.</source>
        <translation>%1: дані змінено.</translation>
    </message>
    <message>
        <source>%1 cannot come in any more; what they wrote stays.</source>
        <translation>%1 більше не може входити; усе написане залишилося.</translation>
    </message>
    <message>
        <source>Sets up a team&apos;s hub in an empty PostgreSQL database.</source>
        <translation>Створює спільну базу команди в порожній базі даних PostgreSQL.</translation>
    </message>
    <message>
        <source>Says what setting up a hub needs from the server.</source>
        <translation>Каже, що потрібно від сервера для спільної бази.</translation>
    </message>
    <message>
        <source>Lets a person of the team in, making their login if it is not there.</source>
        <translation>Впускає людину в команду і створює їй вхід, якщо його немає.</translation>
    </message>
    <message>
        <source>Changes a person&apos;s name, role, team or password.</source>
        <translation>Змінює ім’я, роль, команду або пароль людини.</translation>
    </message>
    <message>
        <source>Closes a person&apos;s login and ends their sessions; what they wrote stays.</source>
        <translation>Закриває вхід людини й обриває її сеанси; усе написане залишається.</translation>
    </message>
    <message>
        <source>Lists the people of the team and who was here when.</source>
        <translation>Перелічує людей команди і коли хто був на зв’язку.</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 refused and nothing changed, 2 wrong usage, 3 the workspace cannot be opened, 4 the hub does not answer, 5 done but conflicts or refused changes are to be looked at, 6 done in part.</source>
        <translation>Коди виходу: 0 зроблено, 1 відмовлено й нічого не змінено, 2 хибний виклик, 3 робочий файл не відкривається, 4 сервер команди не відповідає, 5 зроблено, але є конфлікти або відхилені зміни, 6 зроблено частково.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an id; the list shows them. Nothing was changed.</source>
        <translation>«%1» — не ідентифікатор; їх показує список. Нічого не змінено.</translation>
    </message>
    <message>
        <source>No refused change has this id. Nothing was changed.</source>
        <translation>Відхиленої зміни з таким ідентифікатором немає. Нічого не змінено.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) discarded.</source>
        <translation>
            <numerusform>Відкинуто %n зміну.</numerusform>
            <numerusform>Відкинуто %n зміни.</numerusform>
            <numerusform>Відкинуто %n змін.</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; is nothing this change writes; write FIELD=VALUE. Nothing was sent.</source>
        <translation>Ця зміна не записує «%1»; пишіть ПОЛЕ=ЗНАЧЕННЯ. Нічого не надіслано.</translation>
    </message>
    <message>
        <source>The change waits again and goes with the next exchange.</source>
        <translation>Зміна знову чекає й піде під час наступного обміну.</translation>
    </message>
    <message>
        <source>Say where to: --to FILE.json. Nothing was done.</source>
        <translation>Вкажіть куди: --to ФАЙЛ.json. Нічого не зроблено.</translation>
    </message>
    <message>
        <source>There is no such conflict.</source>
        <translation>Такого конфлікту немає.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no choice; write FIELD=mine or FIELD=theirs. Nothing was changed.</source>
        <translation>«%1» — не вибір; пишіть ПОЛЕ=mine або ПОЛЕ=theirs. Нічого не змінено.</translation>
    </message>
    <message>
        <source>Lists what was done here and is not on the hub yet.</source>
        <translation>Показує, що зроблено тут і ще не потрапило на сервер.</translation>
    </message>
    <message>
        <source>Takes a change back that was not sent, with what builds on it (--dry-run: only lists that).</source>
        <translation>Скасовує ненадіслану зміну разом із тим, що на ній тримається (--dry-run: лише показати це).</translation>
    </message>
    <message>
        <source>Lists what the hub refused, with the reason.</source>
        <translation>Показує, що сервер відхилив і чому.</translation>
    </message>
    <message>
        <source>Shows one refused change.</source>
        <translation>Показує одну відхилену зміну.</translation>
    </message>
    <message>
        <source>Sends a refused change once more, with values replaced.</source>
        <translation>Надсилає відхилену зміну ще раз, з іншими значеннями.</translation>
    </message>
    <message>
        <source>Writes refused changes to a file.</source>
        <translation>Записує відхилені зміни у файл.</translation>
    </message>
    <message>
        <source>Gives a refused change up, with what builds on it.</source>
        <translation>Відмовляється від відхиленої зміни та всього, що на ній тримається.</translation>
    </message>
    <message>
        <source>Lists records that two people changed at once (--all: settled ones too).</source>
        <translation>Показує записи, які двоє змінили одночасно (--all: і залагоджені).</translation>
    </message>
    <message>
        <source>Shows both sides of a conflict.</source>
        <translation>Показує обидві сторони конфлікту.</translation>
    </message>
    <message>
        <source>Chooses which side stands, field by field.</source>
        <translation>Вибирає, чия сторона лишається, поле за полем.</translation>
    </message>
    <message>
        <source>Opens a settled conflict again, with the value from before.</source>
        <translation>Знову відкриває залагоджений конфлікт із попереднім значенням.</translation>
    </message>
    <message>
        <source>This workspace belongs to a team; whoever works in it is the login of its hub, so --user cannot be given. Nothing was done.</source>
        <translation>Цей робочий файл належить команді; хто в ньому працює, вирішує вхід на її сервер, тому --user вказати не можна. Нічого не зроблено.</translation>
    </message>
    <message>
        <source>Looking at the hub</source>
        <translation>Огляд сервера</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Підключення</translation>
    </message>
    <message>
        <source>Exchanging</source>
        <translation>Обмін</translation>
    </message>
    <message>
        <source>This workspace is your own now; it exchanges nothing any more.</source>
        <translation>Цей робочий файл тепер лише ваш; він більше нічим не обмінюється.</translation>
    </message>
    <message>
        <source>The copy on this computer was removed; the team&apos;s hub has everything.</source>
        <translation>Копію на цьому комп’ютері видалено; на сервері команди є все.</translation>
    </message>
    <message>
        <source>Give --once, --watch or --scrub, only one of them. Nothing was done.</source>
        <translation>Вкажіть лише одне: --once, --watch або --scrub. Нічого не зроблено.</translation>
    </message>
    <message>
        <source>This workspace belongs to no team; &quot;opora-cli connect&quot; joins one. Nothing was done.</source>
        <translation>Цей робочий файл не належить команді; приєднує «opora-cli connect». Нічого не зроблено.</translation>
    </message>
    <message>
        <source>Comparing everything</source>
        <translation>Звірка всього</translation>
    </message>
    <message>
        <source>Say who gives and who takes: --from NAME --to NAME. Nothing was done.</source>
        <translation>Вкажіть, хто передає і хто приймає: --from ІМ’Я --to ІМ’Я. Нічого не зроблено.</translation>
    </message>
    <message>
        <source>Handing over</source>
        <translation>Передавання</translation>
    </message>
    <message>
        <source>Would hand over from %1 to %2:</source>
        <translation>Буде передано від %1 до %2:</translation>
    </message>
    <message>
        <source>Handed over from %1 to %2:</source>
        <translation>Передано від %1 до %2:</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n клієнт</numerusform>
            <numerusform>%n клієнти</numerusform>
            <numerusform>%n клієнтів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open deal(s)</source>
        <translation>
            <numerusform>%n відкрита угода</numerusform>
            <numerusform>%n відкриті угоди</numerusform>
            <numerusform>%n відкритих угод</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open task(s)</source>
        <translation>
            <numerusform>%n відкрите завдання</numerusform>
            <numerusform>%n відкриті завдання</numerusform>
            <numerusform>%n відкритих завдань</numerusform>
        </translation>
    </message>
    <message>
        <source>Says which hub the workspace belongs to, what waits and when it was last in step.</source>
        <translation>Показує, до якого сервера належить робочий файл, що чекає надсилання і коли був останній обмін.</translation>
    </message>
    <message>
        <source>Joins a team&apos;s hub: an empty workspace (or a file that is not there yet) is filled from it, a filled one goes up to an empty hub.</source>
        <translation>Приєднує до сервера команди: порожній робочий файл (або ще не створений) заповнюється з нього, заповнений піднімається на порожній сервер.</translation>
    </message>
    <message>
        <source>Leaves the hub and removes the copy here, or keeps it as a workspace of its own.</source>
        <translation>Від’єднується від сервера й видаляє копію тут або лишає її окремим робочим файлом.</translation>
    </message>
    <message>
        <source>Exchanges with the hub: once, until Ctrl+C, or comparing every record.</source>
        <translation>Обмінюється із сервером: один раз, до Ctrl+C або зі звіркою кожного запису.</translation>
    </message>
    <message>
        <source>Hands clients over with their open deals and tasks; closed ones keep their people.</source>
        <translation>Передає клієнтів з їхніми відкритими угодами й завданнями; закриті лишаються за попередніми людьми.</translation>
    </message>
    <message>
        <source>“%1” may send from this computer.</source>
        <translation>Канал «%1» може надсилати з цього комп’ютера.</translation>
    </message>
    <message>
        <source>“%1” does not send from this computer any more.</source>
        <translation>Канал «%1» більше не надсилає з цього комп’ютера.</translation>
    </message>
    <message>
        <source>Trying the channel</source>
        <translation>Перевірка каналу</translation>
    </message>
    <message>
        <source>The channel does not work: %1</source>
        <translation>Канал не працює: %1</translation>
    </message>
    <message>
        <source>The channel works.</source>
        <translation>Канал працює.</translation>
    </message>
    <message>
        <source>Lists the ways of sending and whether they may be used on this computer.</source>
        <translation>Показує канали надсилання і чи можна ними користуватися на цьому комп’ютері.</translation>
    </message>
    <message>
        <source>Lists the plugins found on this computer and the settings they take.</source>
        <translation>Показує плагіни на цьому комп’ютері та їхні налаштування.</translation>
    </message>
    <message>
        <source>Adds a channel or changes one.</source>
        <translation>Додає канал або змінює його.</translation>
    </message>
    <message>
        <source>Lets a channel&apos;s plugin, as its files are now, or a program run on this computer.</source>
        <translation>Дозволяє плагіну каналу (в його нинішньому вигляді) або програмі працювати на цьому комп’ютері.</translation>
    </message>
    <message>
        <source>Stops a channel on this computer.</source>
        <translation>Вимикає канал на цьому комп’ютері.</translation>
    </message>
    <message>
        <source>Signs in to a channel without sending anything.</source>
        <translation>Входить у канал, нічого не надсилаючи.</translation>
    </message>
    <message>
        <source>KIND is client, company, deal, task, activity, pipeline, stage, product, template, consent, user, team or tag.</source>
        <translation>KIND — це client, company, deal, task, activity, pipeline, stage, product, template, consent, user, team або tag.</translation>
    </message>
    <message>
        <source>The text could not be read from %1. Nothing was written.</source>
        <translation>Не вдалося прочитати текст із %1. Нічого не написано.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a time; write it as 2026-11-30T14:30:00Z. Nothing was done.</source>
        <translation>«%1» — не час; напишіть, наприклад, 2026-11-30T14:30:00Z. Нічого не зроблено.</translation>
    </message>
    <message>
        <source>Say over which channel: --channel NAME. Nothing was written.</source>
        <translation>Вкажіть канал: --channel НАЗВА. Нічого не написано.</translation>
    </message>
    <message>
        <source>Say what to write: --template NAME or --body FILE. Nothing was written.</source>
        <translation>Вкажіть, що написати: --template НАЗВА або --body ФАЙЛ. Нічого не написано.</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Пишемо</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) were left out.</source>
        <translation>
            <numerusform>%n клієнта пропущено.</numerusform>
            <numerusform>%n клієнтів пропущено.</numerusform>
            <numerusform>%n клієнтів пропущено.</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not one of %2. Nothing was done.</source>
        <translation>«%1» — не зі списку: %2. Нічого не зроблено.</translation>
    </message>
    <message>
        <source>Say arrived or again. Nothing was changed.</source>
        <translation>Напишіть arrived або again. Нічого не змінено.</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Надсилання</translation>
    </message>
    <message>
        <source>Sent: %1, failed: %2, waiting: %3, uncertain: %4, held: %5.</source>
        <translation>Надіслано: %1, не вдалося: %2, чекають: %3, невідомо: %4, притримано: %5.</translation>
    </message>
    <message>
        <source>Shows what a message would be for a client, and what is missing.</source>
        <translation>Показує, яким буде повідомлення для клієнта й чого в ньому бракує.</translation>
    </message>
    <message>
        <source>Lists messages, newest first, with the reason where one waits or failed.</source>
        <translation>Показує повідомлення, нові зверху, з причиною, якщо повідомлення чекає або не пішло.</translation>
    </message>
    <message>
        <source>Shows one message whole.</source>
        <translation>Показує одне повідомлення повністю.</translation>
    </message>
    <message>
        <source>Takes back messages that have not gone out.</source>
        <translation>Скасовує повідомлення, які ще не пішли.</translation>
    </message>
    <message>
        <source>Queues drafts, held, failed and cancelled messages.</source>
        <translation>Ставить у чергу чернетки, притримані, невдалі та скасовані повідомлення.</translation>
    </message>
    <message>
        <source>Says what became of a message of which nobody knows.</source>
        <translation>Каже, що сталося з повідомленням, про яке ніхто не знає.</translation>
    </message>
    <message>
        <source>Notes that a receiver wants no more, by the token of their letter.</source>
        <translation>Позначає за кодом із листа, що отримувач більше не хоче листів.</translation>
    </message>
    <message>
        <source>Sends what is due over the channels enabled on this computer.</source>
        <translation>Надсилає те, чому час, каналами, увімкненими на цьому комп’ютері.</translation>
    </message>
    <message>
        <source>“%1” is no letter&apos;s id. Nothing was changed.</source>
        <translation>«%1» — не ідентифікатор листа. Нічого не змінено.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Читання</translation>
    </message>
    <message>
        <source>Letters: %1, filed to clients: %2, from strangers: %3, known already: %4.</source>
        <translation>Листів: %1, розкладено за клієнтами: %2, від незнайомих: %3, уже відомо: %4.</translation>
    </message>
    <message>
        <source>Say to whom the letters belong: --client CLIENT. Nothing was changed.</source>
        <translation>Вкажіть, чиї це листи: --client КЛІЄНТ. Нічого не змінено.</translation>
    </message>
    <message>
        <source>Say where the file goes: --to FILE. Nothing was written.</source>
        <translation>Вкажіть, куди записати файл: --to ФАЙЛ. Нічого не записано.</translation>
    </message>
    <message>
        <source>Reads the mailboxes enabled on this computer and files what came.</source>
        <translation>Читає поштові скриньки, увімкнені на цьому комп’ютері, і розкладає те, що надійшло.</translation>
    </message>
    <message>
        <source>Lists what came and waits for an answer; all of it, or what belongs to nobody yet.</source>
        <translation>Показує те, що надійшло й чекає на відповідь; усе або те, що поки нічиє.</translation>
    </message>
    <message>
        <source>Shows a letter that came, with its files and what was said before.</source>
        <translation>Показує лист, що надійшов, з файлами та попереднім листуванням.</translation>
    </message>
    <message>
        <source>Files letters to a client&apos;s card, with all from the same address.</source>
        <translation>Кладе листи до картки клієнта разом з усіма з тієї самої адреси.</translation>
    </message>
    <message>
        <source>Makes a client of a letter&apos;s writer and files the letter.</source>
        <translation>Створює клієнта з відправника листа й кладе лист до картки.</translation>
    </message>
    <message>
        <source>Marks letters as answered.</source>
        <translation>Позначає листи як такі, на які відповіли.</translation>
    </message>
    <message>
        <source>Keeps letters private: only you see them.</source>
        <translation>Робить листи особистими: їх бачите лише ви.</translation>
    </message>
    <message>
        <source>Writes a file that came with a letter to the disk.</source>
        <translation>Записує на диск файл, що надійшов із листом.</translation>
    </message>
    <message>
        <source>Says when each mailbox was looked into, what is wrong with it and what to do.</source>
        <translation>Каже, коли дивилися кожну скриньку, що з нею не так і що робити.</translation>
    </message>
    <message>
        <source>Say to whom: a client, or --reply-to LETTER. Nothing was written.</source>
        <translation>Скажіть кому: клієнтові або --reply-to ЛИСТ. Нічого не записано.</translation>
    </message>
    <message>
        <source>Writes a message to each client, or in answer to a letter, and queues it.</source>
        <translation>Пише повідомлення кожному клієнтові або у відповідь на лист і ставить його в чергу.</translation>
    </message>
    <message>
        <source>--earlier asks the team&apos;s server about one client: give --client.</source>
        <translation>--earlier питає сервер команди про одного клієнта: вкажіть --client.</translation>
    </message>
    <message>
        <source>Says who changed what and when; with --earlier what the team&apos;s server knows of a client, from before this copy too.</source>
        <translation>Показує, хто, що і коли змінив; з --earlier — що знає про клієнта сервер команди, зокрема до появи цієї копії.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Зупинено. Нічого не змінено.</translation>
    </message>
    <message>
        <source>The channel “%1” signs in with a password; &quot;channel configure&quot; with auth=oauth2 changes that.</source>
        <translation>Канал «%1» входить за паролем; це змінює &quot;channel configure&quot; з auth=oauth2.</translation>
    </message>
    <message>
        <source>This computer has no keychain that answers, and the sign-in is kept nowhere else.</source>
        <translation>На цьому комп’ютері немає доступного сховища паролів, а більше ніде вхід не зберігається.</translation>
    </message>
    <message>
        <source>Open this address in the browser:</source>
        <translation>Відкрийте цю адресу у браузері:</translation>
    </message>
    <message>
        <source>“%1” is signed in; the token is in this computer&apos;s keychain.</source>
        <translation>Вхід до «%1» виконано; токен лежить у сховищі паролів цього комп’ютера.</translation>
    </message>
    <message>
        <source>Signs in to a mailbox in the browser; the token goes into the keychain.</source>
        <translation>Виконує вхід до поштової скриньки через браузер; токен потрапляє до сховища паролів.</translation>
    </message>
    <message>
        <source>Bringing the hub up to date</source>
        <translation>Оновлення спільної бази</translation>
    </message>
    <message>
        <source>The hub is up to date. Everybody&apos;s work goes on; what waited for it goes out now.</source>
        <translation>Спільну базу оновлено. Робота в усіх триває; те, що на неї чекало, тепер іде.</translation>
    </message>
    <message>
        <source>Brings a team&apos;s hub to this version of Opora; the team may go on working.</source>
        <translation>Оновлює спільну базу команди до цієї версії Opora; команда може працювати далі.</translation>
    </message>
</context>
<context>
    <name>CommandSupport</name>
    <message>
        <source>This entry was deleted meanwhile; restore it first. Nothing was changed.</source>
        <translation>Цей запис тим часом видалили; спершу відновіть його. Нічого не змінено.</translation>
    </message>
</context>
<context>
    <name>ConsentService</name>
    <message>
        <source>Refusal noted</source>
        <translation>Відмову записано</translation>
    </message>
    <message>
        <source>Consent noted</source>
        <translation>Згоду записано</translation>
    </message>
    <message>
        <source>This cannot be noted. Nothing was changed.</source>
        <translation>Так записати не можна. Нічого не змінено.</translation>
    </message>
    <message>
        <source>This day is still to come. Nothing was changed.</source>
        <translation>Цей день ще не настав. Нічого не змінено.</translation>
    </message>
    <message>
        <source>The client said something later than that, and the last word counts. Nothing was changed.</source>
        <translation>Пізніше клієнт сказав інше, а чинне останнє слово. Нічого не змінено.</translation>
    </message>
</context>
<context>
    <name>ConsentWords</name>
    <message>
        <source>E-mail</source>
        <translation>Ел. пошта</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Messengers</source>
        <translation>Месенджери</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Дзвінки</translation>
    </message>
    <message>
        <source>agreed</source>
        <comment>consent</comment>
        <translation>згода</translation>
    </message>
    <message>
        <source>refused</source>
        <comment>consent</comment>
        <translation>відмова</translation>
    </message>
    <message>
        <source>not known</source>
        <comment>consent</comment>
        <translation>невідомо</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Згода</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Договір</translation>
    </message>
    <message>
        <source>Legitimate interest</source>
        <translation>Законний інтерес</translation>
    </message>
    <message>
        <source>Asked us first</source>
        <translation>Звернувся сам</translation>
    </message>
    <message>
        <source>noted when writing</source>
        <translation>записано під час надсилання</translation>
    </message>
    <message>
        <source>noted when answering</source>
        <translation>записано під час відповіді</translation>
    </message>
    <message>
        <source>in a letter</source>
        <translation>у листі</translation>
    </message>
    <message>
        <source>in an SMS</source>
        <translation>в SMS</translation>
    </message>
    <message>
        <source>by the link in a letter</source>
        <translation>за посиланням у листі</translation>
    </message>
</context>
<context>
    <name>DealService</name>
    <message>
        <source>deleted client</source>
        <translation>видалений клієнт</translation>
    </message>
    <message>
        <source>This pipeline does not exist or was deleted. Choose another one.</source>
        <translation>Такої воронки немає, або її видалили. Виберіть іншу.</translation>
    </message>
    <message>
        <source>This stage does not exist or was deleted. Nothing was changed; choose another stage.</source>
        <translation>Такого етапу немає, або його видалили. Нічого не змінено; виберіть інший етап.</translation>
    </message>
    <message>
        <source>This deal does not exist or was deleted. Nothing was changed.</source>
        <translation>Такої угоди немає, або її видалили. Нічого не змінено.</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сума</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клієнт</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Компанія</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Відповідальний</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Джерело</translation>
    </message>
    <message>
        <source>Expected close</source>
        <translation>Очікуване закриття</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Опис</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Товари</translation>
    </message>
    <message>
        <source>The stage &quot;%1&quot; asks for: %2. The deal stayed where it was; fill this in and move it again.</source>
        <translation>Етап «%1» вимагає: %2. Угода залишилася на місці; заповніть це й перенесіть знову.</translation>
    </message>
    <message>
        <source>A deal needs a title. Nothing was added; type one and save again.</source>
        <translation>Угоді потрібна назва. Нічого не додано; введіть її і збережіть знову.</translation>
    </message>
    <message>
        <source>Deal added: %1</source>
        <translation>Угоду додано: %1</translation>
    </message>
    <message>
        <source>Say why the deal was lost. It stayed where it was; choose a reason and move it again.</source>
        <translation>Вкажіть, чому угоду програно. Вона залишилася на місці; виберіть причину й перенесіть знову.</translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) restored</source>
        <translation>
            <numerusform>%n угоду відновлено</numerusform>
            <numerusform>%n угоди відновлено</numerusform>
            <numerusform>%n угод відновлено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) deleted</source>
        <translation>
            <numerusform>%n угоду видалено</numerusform>
            <numerusform>%n угоди видалено</numerusform>
            <numerusform>%n угод видалено</numerusform>
        </translation>
    </message>
    <message>
        <source>Deal added</source>
        <translation>Угоду додано</translation>
    </message>
    <message>
        <source>Deal moved</source>
        <translation>Угоду перенесено</translation>
    </message>
    <message>
        <source>Deals deleted</source>
        <translation>Угоди видалено</translation>
    </message>
    <message>
        <source>Deals restored</source>
        <translation>Угоди відновлено</translation>
    </message>
    <message>
        <source>A pipeline needs a name. Nothing was saved; type one and save again.</source>
        <translation>Воронці потрібна назва. Нічого не збережено; введіть її і збережіть знову.</translation>
    </message>
    <message>
        <source>Every stage needs a name. Nothing was saved; name it and save again.</source>
        <translation>Кожному етапу потрібна назва. Нічого не збережено; назвіть етап і збережіть знову.</translation>
    </message>
    <message>
        <source>Two stages are called &quot;%1&quot;. Nothing was saved; give one of them another name.</source>
        <translation>Два етапи називаються «%1». Нічого не збережено; дайте одному іншу назву.</translation>
    </message>
    <message>
        <source>The stage &quot;%1&quot; must be open, won or lost. Nothing was saved.</source>
        <translation>Етап «%1» має бути відкритим, виграним або програним. Нічого не збережено.</translation>
    </message>
    <message>
        <source>The probability of &quot;%1&quot; must lie between 0 and 100 %. Nothing was saved.</source>
        <translation>Імовірність етапу «%1» має бути від 0 до 100 %. Нічого не збережено.</translation>
    </message>
    <message>
        <source>The limits of &quot;%1&quot; cannot be negative. Nothing was saved.</source>
        <translation>Межі етапу «%1» не можуть бути відʼємними. Нічого не збережено.</translation>
    </message>
    <message>
        <source>A pipeline needs at least one open stage, one for won and one for lost deals. Nothing was saved.</source>
        <translation>Воронці потрібен принаймні один відкритий етап, один для виграних і один для програних угод. Нічого не збережено.</translation>
    </message>
    <message numerus="yes">
        <source>The stage &quot;%1&quot; still holds %n deal(s). Nothing was saved; move them to another stage first.</source>
        <translation>
            <numerusform>На етапі «%1» ще %n угода. Нічого не збережено; спершу перенесіть її на інший етап.</numerusform>
            <numerusform>На етапі «%1» ще %n угоди. Нічого не збережено; спершу перенесіть їх на інший етап.</numerusform>
            <numerusform>На етапі «%1» ще %n угод. Нічого не збережено; спершу перенесіть їх на інший етап.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pipeline &quot;%1&quot; added</source>
        <translation>Воронку «%1» додано</translation>
    </message>
    <message>
        <source>Pipeline &quot;%1&quot; changed</source>
        <translation>Воронку «%1» змінено</translation>
    </message>
    <message numerus="yes">
        <source>The pipeline &quot;%1&quot; still holds %n deal(s). It was kept; move or delete them first.</source>
        <translation>
            <numerusform>У воронці «%1» ще %n угода. Воронку збережено; спершу перенесіть або видаліть її угоди.</numerusform>
            <numerusform>У воронці «%1» ще %n угоди. Воронку збережено; спершу перенесіть або видаліть їх.</numerusform>
            <numerusform>У воронці «%1» ще %n угод. Воронку збережено; спершу перенесіть або видаліть їх.</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the only pipeline. It was kept; add another one first.</source>
        <translation>«%1» — єдина воронка. Її збережено; спершу додайте іншу.</translation>
    </message>
    <message>
        <source>Pipeline &quot;%1&quot; deleted</source>
        <translation>Воронку «%1» видалено</translation>
    </message>
    <message>
        <source>Pipeline changed</source>
        <translation>Воронку змінено</translation>
    </message>
    <message>
        <source>Pipeline deleted</source>
        <translation>Воронку видалено</translation>
    </message>
    <message>
        <source>This deal does not exist. Nothing was changed.</source>
        <translation>Такої угоди немає. Нічого не змінено.</translation>
    </message>
    <message>
        <source>Deal “%1” moved to %2</source>
        <translation>Угоду «%1» перенесено в «%2»</translation>
    </message>
</context>
<context>
    <name>Demo</name>
    <message>
        <source>The demo cannot be made in this size. Nothing was created; choose at least one client and one to fifty years.</source>
        <translation>Демо такого розміру створити не можна. Нічого не створено; виберіть принаймні одного клієнта і від одного до пʼятдесяти років.</translation>
    </message>
    <message>
        <source>Making the demo was cancelled; nothing of it was kept.</source>
        <translation>Створення демо скасовано; нічого не збережено.</translation>
    </message>
    <message>
        <source>The demo needs an empty workspace; this one has entries and was left as it is. Create a new file for the demo.</source>
        <translation>Демо потребує порожньої бази; у цій є записи, її залишено як була. Створіть для демо новий файл.</translation>
    </message>
</context>
<context>
    <name>DisplayDate</name>
    <message>
        <source>1 day</source>
        <translation>1 день</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n день</numerusform>
            <numerusform>%n дні</numerusform>
            <numerusform>%n днів</numerusform>
        </translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 тиждень</translation>
    </message>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation>
            <numerusform>%n тиждень</numerusform>
            <numerusform>%n тижні</numerusform>
            <numerusform>%n тижнів</numerusform>
        </translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 місяць</translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n місяць</numerusform>
            <numerusform>%n місяці</numerusform>
            <numerusform>%n місяців</numerusform>
        </translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 рік</translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n рік</numerusform>
            <numerusform>%n роки</numerusform>
            <numerusform>%n років</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сьогодні</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Учора</translation>
    </message>
    <message>
        <source>today</source>
        <translation>сьогодні</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>учора</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n день тому</numerusform>
            <numerusform>%n дні тому</numerusform>
            <numerusform>%n днів тому</numerusform>
        </translation>
    </message>
    <message>
        <source>1 week ago</source>
        <translation>1 тиждень тому</translation>
    </message>
    <message numerus="yes">
        <source>%n weeks ago</source>
        <translation>
            <numerusform>%n тиждень тому</numerusform>
            <numerusform>%n тижні тому</numerusform>
            <numerusform>%n тижнів тому</numerusform>
        </translation>
    </message>
    <message>
        <source>1 month ago</source>
        <translation>1 місяць тому</translation>
    </message>
    <message numerus="yes">
        <source>%n months ago</source>
        <translation>
            <numerusform>%n місяць тому</numerusform>
            <numerusform>%n місяці тому</numerusform>
            <numerusform>%n місяців тому</numerusform>
        </translation>
    </message>
    <message>
        <source>1 year ago</source>
        <translation>1 рік тому</translation>
    </message>
    <message numerus="yes">
        <source>%n years ago</source>
        <translation>
            <numerusform>%n рік тому</numerusform>
            <numerusform>%n роки тому</numerusform>
            <numerusform>%n років тому</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes, abbreviated</comment>
        <translation>%1 хв</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours, abbreviated</comment>
        <translation>%1 год</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days, abbreviated</comment>
        <translation>%1 д</translation>
    </message>
    <message>
        <source>Today %1</source>
        <comment>time of day</comment>
        <translation>Сьогодні %1</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <comment>time of day</comment>
        <translation>Учора %1</translation>
    </message>
    <message>
        <source>Tomorrow %1</source>
        <comment>time of day</comment>
        <translation>Завтра %1</translation>
    </message>
    <message>
        <source>any time</source>
        <comment>a task for today without an hour</comment>
        <translation>будь-коли</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Завтра</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 год %2 хв</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 хв %2 с</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds, abbreviated</comment>
        <translation>%1 с</translation>
    </message>
</context>
<context>
    <name>Email</name>
    <message>
        <source>The address is empty.</source>
        <translation>Адреса порожня.</translation>
    </message>
    <message>
        <source>The address has no “@”.</source>
        <translation>В адресі немає знака «@».</translation>
    </message>
    <message>
        <source>The part before “@” cannot be right.</source>
        <translation>Частина до «@» не може бути правильною.</translation>
    </message>
    <message>
        <source>The part after “@” is not a domain such as example.com.</source>
        <translation>Частина після «@» — не домен на зразок example.com.</translation>
    </message>
    <message>
        <source>The address is too long.</source>
        <translation>Адреса задовга.</translation>
    </message>
</context>
<context>
    <name>EntityRules</name>
    <message>
        <source>This stage belongs to another pipeline. Nothing was saved.</source>
        <translation>Цей етап належить іншій воронці. Нічого не збережено.</translation>
    </message>
    <message>
        <source>There is no pipeline yet; add one with its stages first. Nothing was saved.</source>
        <translation>Воронки ще немає; спершу додайте її з етапами. Нічого не збережено.</translation>
    </message>
    <message>
        <source>The pipeline has no stages yet; add some first. Nothing was saved.</source>
        <translation>Воронка ще не має етапів; спершу додайте їх. Нічого не збережено.</translation>
    </message>
    <message>
        <source>A deal changes its stage by being moved, not edited. Nothing was saved.</source>
        <translation>Етап угоди змінюють перенесенням, а не правкою. Нічого не збережено.</translation>
    </message>
    <message>
        <source>A deal changes its pipeline by being moved to one of its stages. Nothing was saved.</source>
        <translation>Воронку угоди змінюють перенесенням на один із її етапів. Нічого не збережено.</translation>
    </message>
    <message>
        <source>“%1” is not a day or a time; write 2026-11-30 or 2026-11-30 14:30. Nothing was saved.</source>
        <translation>«%1» — не день і не час; напишіть 2026-11-30 або 2026-11-30 14:30. Нічого не збережено.</translation>
    </message>
    <message>
        <source>This number cannot be negative. Nothing was saved.</source>
        <translation>Це число не може бути відʼємним. Нічого не збережено.</translation>
    </message>
    <message>
        <source>There is already one called “%1”. Nothing was saved.</source>
        <translation>«%1» уже є. Нічого не збережено.</translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) stand in this stage; move them first. Nothing was deleted.</source>
        <translation>
            <numerusform>На цьому етапі %n угода; спершу перенесіть її. Нічого не видалено.</numerusform>
            <numerusform>На цьому етапі %n угоди; спершу перенесіть їх. Нічого не видалено.</numerusform>
            <numerusform>На цьому етапі %n угод; спершу перенесіть їх. Нічого не видалено.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) are in this pipeline; move or delete them first. Nothing was deleted.</source>
        <translation>
            <numerusform>У цій воронці %n угода; спершу перенесіть або видаліть її. Нічого не видалено.</numerusform>
            <numerusform>У цій воронці %n угоди; спершу перенесіть або видаліть їх. Нічого не видалено.</numerusform>
            <numerusform>У цій воронці %n угод; спершу перенесіть або видаліть їх. Нічого не видалено.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is you; the workspace needs you. Nothing was deleted.</source>
        <translation>Це ви; база без вас не може. Нічого не видалено.</translation>
    </message>
    <message>
        <source>A lost deal needs its reason. Nothing was saved.</source>
        <translation>Програна угода повинна мати причину. Нічого не збережено.</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>“%1” is not a date.</source>
        <translation>«%1» — не дата.</translation>
    </message>
    <message>
        <source>The date “%1” does not exist.</source>
        <translation>Дати «%1» не існує.</translation>
    </message>
    <message>
        <source>“%1” is not an amount.</source>
        <translation>«%1» — не сума.</translation>
    </message>
    <message>
        <source>The amount “%1” is too large.</source>
        <translation>Сума «%1» завелика.</translation>
    </message>
    <message>
        <source>“%1” is not a whole number.</source>
        <translation>«%1» — не ціле число.</translation>
    </message>
    <message>
        <source>“%1” is neither yes nor no.</source>
        <translation>«%1» — ні так, ні ні.</translation>
    </message>
    <message>
        <source>The file %1 does not exist. Nothing was changed; check the name and try again.</source>
        <translation>Файлу %1 немає. Нічого не змінено; перевірте імʼя і спробуйте знову.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read. Nothing was changed; check its permissions or close the program that holds it.</source>
        <translation>Файл %1 не читається. Нічого не змінено; перевірте права або закрийте програму, що його тримає.</translation>
    </message>
    <message>
        <source>A quotation mark is opened and not closed, or stands inside a quoted text without being doubled.</source>
        <translation>Лапку відкрито й не закрито, або вона стоїть усередині тексту в лапках, не подвоєна.</translation>
    </message>
    <message>
        <source>A cell holds more than a million bytes.</source>
        <translation>У клітинці понад мільйон байтів.</translation>
    </message>
    <message>
        <source>The row has more than 2,000 columns.</source>
        <translation>У рядку понад 2000 стовпців.</translation>
    </message>
    <message>
        <source>The row contains zero bytes, so it is not text.</source>
        <translation>У рядку є нульові байти, це не текст.</translation>
    </message>
    <message>
        <source>The file has more than %1 rows. Nothing was changed; split it and import the parts.</source>
        <translation>У файлі понад %1 рядків. Нічого не змінено; поділіть його й завантажте частинами.</translation>
    </message>
    <message>
        <source>Row %1 is longer than 16 MB, so this is hardly a table. Nothing was changed; check the file.</source>
        <translation>Рядок %1 довший за 16 МБ — навряд чи це таблиця. Нічого не змінено; перевірте файл.</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Стовпець %1</translation>
    </message>
    <message>
        <source>The file %1 is empty. Nothing was changed.</source>
        <translation>Файл %1 порожній. Нічого не змінено.</translation>
    </message>
    <message>
        <source>The file could not be written in full; the disk may be full. The workspace is unchanged. Free some space or choose another place, then try again.</source>
        <translation>Файл не вдалося записати повністю; можливо, диск повний. Базу не змінено. Звільніть місце або виберіть іншу теку й спробуйте знову.</translation>
    </message>
    <message>
        <source>The character set “%1” is not known. Nothing was changed; choose another one, or “auto”.</source>
        <translation>Кодування «%1» невідоме. Нічого не змінено; виберіть інше або «auto».</translation>
    </message>
    <message>
        <source>Reading %1 failed. Nothing was changed; try again, or copy the file to this computer first.</source>
        <translation>Не вдалося прочитати %1. Нічого не змінено; спробуйте знову або спершу скопіюйте файл на цей компʼютер.</translation>
    </message>
</context>
<context>
    <name>ExportService</name>
    <message>
        <source>The file could not be written to the end; the disk may be full. Nothing was left behind.</source>
        <translation>Файл не вдалося записати до кінця; можливо, диск повний. Нічого зайвого не залишилося.</translation>
    </message>
    <message>
        <source>The file cannot be written there. Choose another folder.</source>
        <translation>Сюди файл записати не можна. Виберіть іншу теку.</translation>
    </message>
    <message>
        <source>The file&apos;s name must end in .csv or .json. Nothing was written.</source>
        <translation>Імʼя файлу має закінчуватися на .csv або .json. Нічого не записано.</translation>
    </message>
    <message>
        <source>There is nothing called “%1” to export. Nothing was written.</source>
        <translation>Немає чого вивантажувати під імʼям «%1». Нічого не записано.</translation>
    </message>
    <message>
        <source>Say what to export, for example clients or deals. Nothing was written.</source>
        <translation>Вкажіть, що вивантажити, наприклад clients або deals. Нічого не записано.</translation>
    </message>
    <message>
        <source>One CSV file holds one table; export everything to a .json file. Nothing was written.</source>
        <translation>В одному файлі CSV — одна таблиця; усе разом вивантажується у файл .json. Нічого не записано.</translation>
    </message>
    <message>
        <source>A filter goes with one table only. Nothing was written.</source>
        <translation>Фільтр діє лише для однієї таблиці. Нічого не записано.</translation>
    </message>
</context>
<context>
    <name>FieldCheck</name>
    <message>
        <source>“%1” is not a whole number. Nothing was saved.</source>
        <translation>«%1» — не ціле число. Нічого не збережено.</translation>
    </message>
    <message>
        <source>“%1” is not a number. Nothing was saved.</source>
        <translation>«%1» — не число. Нічого не збережено.</translation>
    </message>
    <message>
        <source>“%1” is not an amount; write 1234.50. Nothing was saved.</source>
        <translation>«%1» — не сума; напишіть 1234.50. Нічого не збережено.</translation>
    </message>
    <message>
        <source>“%1” is neither yes nor no. Nothing was saved.</source>
        <translation>«%1» — ні так, ні ні. Нічого не збережено.</translation>
    </message>
    <message>
        <source>“%1” is not a date; write it as 2026-11-30. Nothing was saved.</source>
        <translation>«%1» — не дата; напишіть 2026-11-30. Нічого не збережено.</translation>
    </message>
    <message>
        <source>“%1” is not a time; write it as 2026-11-30 14:30. Nothing was saved.</source>
        <translation>«%1» — не час; напишіть 2026-11-30 14:30. Нічого не збережено.</translation>
    </message>
    <message>
        <source>“%1” is not a currency code; write three letters such as UAH. Nothing was saved.</source>
        <translation>«%1» — не код валюти; напишіть три літери, наприклад UAH. Нічого не збережено.</translation>
    </message>
    <message>
        <source>“%1” is not one of %2. Nothing was saved.</source>
        <translation>«%1» — не одне з: %2. Нічого не збережено.</translation>
    </message>
    <message>
        <source>“%1” cannot be stored here. Nothing was saved.</source>
        <translation>«%1» тут зберігати не можна. Нічого не збережено.</translation>
    </message>
    <message>
        <source>There is no field “%1” in “%2”. Nothing was saved.</source>
        <translation>У «%2» немає поля «%1». Нічого не збережено.</translation>
    </message>
    <message>
        <source>The probability is a share from 0 to 1 (or 0 % to 100 %). Nothing was saved.</source>
        <translation>Імовірність — частка від 0 до 1 (або від 0 % до 100 %). Нічого не збережено.</translation>
    </message>
</context>
<context>
    <name>FileStore</name>
    <message>
        <source>The file to attach cannot be read. Nothing was attached.</source>
        <translation>Файл, який додається, не читається. Нічого не додано.</translation>
    </message>
    <message>
        <source>The file is larger than 50 MB. Nothing was attached; send a link to it instead.</source>
        <translation>Файл більший за 50 МБ. Нічого не додано; надішліть замість нього посилання.</translation>
    </message>
    <message>
        <source>The attached file is not on this computer.</source>
        <translation>Доданого файлу немає на цьому комп’ютері.</translation>
    </message>
    <message>
        <source>The attached file could not be written to a temporary place.</source>
        <translation>Не вдалося записати доданий файл у тимчасову теку.</translation>
    </message>
    <message>
        <source>The attached file is damaged on this computer.</source>
        <translation>Доданий файл на цьому комп’ютері пошкоджено.</translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>There is no field “%1” here (character %2); put the words in quotes if they are free text.</source>
        <translation>Поля «%1» тут немає (знак %2); візьміть слова в лапки, якщо це просто текст.</translation>
    </message>
    <message>
        <source>“%2” is not a value that the field “%1” can have (character %3).</source>
        <translation>Поле «%1» не має значення «%2» (знак %3).</translation>
    </message>
    <message>
        <source>The field “%1” can be equal or empty, but not greater or less (character %2).</source>
        <translation>Поле «%1» буває рівним або порожнім, але не більшим і не меншим (знак %2).</translation>
    </message>
    <message>
        <source>The quote opened at character %1 is not closed.</source>
        <translation>Лапку, відкриту на знаку %1, не закрито.</translation>
    </message>
    <message>
        <source>The filter “%1” cannot be used here; correct it and try again.</source>
        <translation>Фільтр «%1» тут не годиться; виправте його й спробуйте знову.</translation>
    </message>
    <message>
        <source>There is no field “%1” here; remove it from the filter.</source>
        <translation>Поля «%1» тут немає; приберіть його з фільтра.</translation>
    </message>
</context>
<context>
    <name>Hub</name>
    <message>
        <source>&quot;%1&quot; cannot be a login: small Latin letters, digits and _ . - only, a letter first. Nothing was changed.</source>
        <translation>«%1» не може бути ім’ям для входу: лише малі латинські літери, цифри та _ . -, першою стоїть літера. Нічого не змінено.</translation>
    </message>
    <message>
        <source>PostgreSQL 15 or newer, and an empty database made for the team.</source>
        <translation>PostgreSQL 15 або новіший і порожня база даних, створена для команди.</translation>
    </message>
    <message>
        <source>To set the hub up and to let people in: a login that owns the database and may create roles (CREATEROLE). Managed servers give this to their first user.</source>
        <translation>Щоб створити спільну базу і впускати людей: вхід, який володіє базою даних і може створювати ролі (CREATEROLE). На хмарних серверах його має перший користувач.</translation>
    </message>
    <message>
        <source>For a full backup: a login with BYPASSRLS, which only a superuser can make; managed servers have backups of their own instead.</source>
        <translation>Для повної резервної копії: вхід із BYPASSRLS, який може створити лише суперкористувач; хмарні сервери натомість мають власні копії.</translation>
    </message>
    <message>
        <source>A server certificate that names the host, and its authority&apos;s certificate on every computer of the team.</source>
        <translation>Сертифікат сервера на його ім’я і сертифікат того, хто його видав, на кожному комп’ютері команди.</translation>
    </message>
    <message>
        <source>This server runs PostgreSQL %1; the hub needs 15 or newer, because older ones cannot keep reports to the rows a person may see. Nothing was changed.</source>
        <translation>На цьому сервері PostgreSQL %1, а спільній базі потрібен 15 або новіший: попередні не можуть обмежити звіти тим, що людині дозволено бачити. Нічого не змінено.</translation>
    </message>
    <message>
        <source>it may not create roles (CREATEROLE)</source>
        <translation>йому не можна створювати ролі (CREATEROLE)</translation>
    </message>
    <message>
        <source>it does not own the database</source>
        <translation>база даних належить не йому</translation>
    </message>
    <message>
        <source>This login cannot set up a hub: %1. Nothing was changed.</source>
        <translation>Із цим входом спільну базу не створити: %1. Нічого не змінено.</translation>
    </message>
    <message>
        <source>This database is no hub yet; set it up with &quot;hub init&quot;. Nothing was changed.</source>
        <translation>Ця база даних ще не спільна база; створіть її командою «hub init». Нічого не змінено.</translation>
    </message>
    <message>
        <source>This database is a hub already, or holds other tables of that name. Nothing was changed.</source>
        <translation>У цій базі даних уже є спільна база або інші таблиці з такими іменами. Нічого не змінено.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no role; choose manager, lead, admin or analyst. Nothing was changed.</source>
        <translation>«%1» — не роль; виберіть manager, lead, admin або analyst. Нічого не змінено.</translation>
    </message>
    <message>
        <source>%1 is in the team already. Nothing was changed.</source>
        <translation>%1 уже в команді. Нічого не змінено.</translation>
    </message>
    <message>
        <source>%1 has powers over the whole server, above everything the hub keeps apart; people of the team need plain logins. Nothing was changed.</source>
        <translation>%1 має владу над усім сервером, вищу за будь-які права спільної бази; людям команди потрібні звичайні входи. Нічого не змінено.</translation>
    </message>
    <message>
        <source>Nobody of the team logs in as %1. Nothing was changed.</source>
        <translation>Ніхто в команді не входить під ім’ям %1. Нічого не змінено.</translation>
    </message>
    <message>
        <source>The database&apos;s name must be of small Latin letters, digits and _, at most 40 of them, because roles of the server are named after it. Nothing was changed.</source>
        <translation>Ім’я бази даних має складатися з малих латинських літер, цифр і _, не більше 40: за ним називаються ролі сервера. Нічого не змінено.</translation>
    </message>
    <message>
        <source>The server %1 was not found. Your work is kept and goes on here; it is sent when the server answers.</source>
        <translation>Сервер %1 не знайдено. Вашу роботу збережено, вона триває тут; її буде надіслано, щойно сервер відповість.</translation>
    </message>
    <message>
        <source>The server does not answer. Your work is kept and goes on here; it is sent when the server answers again.</source>
        <translation>Сервер не відповідає. Вашу роботу збережено, вона триває тут; її буде надіслано, щойно сервер знову відповість.</translation>
    </message>
    <message>
        <source>The server did not let this user in: the name, the password or the right to this database is missing. Your work is kept here.</source>
        <translation>Сервер не впустив цього користувача: не підійшло ім’я чи пароль або немає права на цю базу даних. Вашу роботу збережено тут.</translation>
    </message>
    <message>
        <source>The team&apos;s hub needs a newer Opora to take changes. Your work is kept; install the new version and it is sent.</source>
        <translation>Спільна база приймає зміни лише від новішої версії Opora. Вашу роботу збережено; встановіть нову версію, і її буде надіслано.</translation>
    </message>
    <message>
        <source>A change bears the number of another one that the hub already has. It is kept here; please report this.</source>
        <translation>Зміна має номер іншої, яка вже є у спільній базі. Її збережено тут; будь ласка, повідомте про це.</translation>
    </message>
    <message>
        <source>The connection to the server is not safe: its certificate is missing, has expired or belongs to another name. Nothing was sent.</source>
        <translation>З’єднання із сервером ненадійне: його сертифіката немає, він прострочений або виданий на інше ім’я. Нічого не надіслано.</translation>
    </message>
    <message>
        <source>The server is busy. Your work is kept and is sent in a moment.</source>
        <translation>Сервер зайнятий. Вашу роботу збережено, невдовзі її буде надіслано.</translation>
    </message>
    <message>
        <source>The server refused the request. Nothing was changed.</source>
        <translation>Сервер відхилив запит. Нічого не змінено.</translation>
    </message>
    <message>
        <source>This password cannot be used. Nothing was changed.</source>
        <translation>Цей пароль не підходить. Нічого не змінено.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address of a hub; write it as postgresql://user@host:port/database. Nothing was done.</source>
        <translation>«%1» — не адреса спільної бази; напишіть її так: postgresql://user@host:port/database. Нічого не зроблено.</translation>
    </message>
    <message>
        <source>An address of a hub never holds the password, because addresses are shown and stored. Nothing was done.</source>
        <translation>В адресі спільної бази не буває пароля: адреси показують і зберігають. Нічого не зроблено.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of a computer. Nothing was done.</source>
        <translation>«%1» — не ім’я комп’ютера. Нічого не зроблено.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of a user: letters, digits and _ . @ $ - only. Nothing was done.</source>
        <translation>«%1» — не ім’я користувача: лише літери, цифри та _ . @ $ -. Нічого не зроблено.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of a database. Nothing was done.</source>
        <translation>«%1» — не ім’я бази даних. Нічого не зроблено.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535. Nothing was done.</source>
        <translation>Порт — число від 1 до 65535. Нічого не зроблено.</translation>
    </message>
    <message>
        <source>The certificate file %1 is not there. Nothing was done.</source>
        <translation>Файлу сертифіката %1 немає. Нічого не зроблено.</translation>
    </message>
    <message>
        <source>The hub&apos;s answer could not be read. Nothing was changed; it is asked for again.</source>
        <translation>Відповідь спільної бази не вдалося прочитати. Нічого не змінено; запит повториться.</translation>
    </message>
    <message>
        <source>The exchange was ended. Your work is kept here.</source>
        <translation>Обмін припинено. Вашу роботу збережено тут.</translation>
    </message>
    <message>
        <source>The server let this login in, but nobody added it to the team (&quot;hub user add&quot;). Nothing was changed.</source>
        <translation>Сервер впустив цей логін, але до команди його ніхто не додав («hub user add»). Нічого не змінено.</translation>
    </message>
    <message>
        <source>The team&apos;s hub needs a newer Opora. Nothing was changed; install the new version and try again.</source>
        <translation>Серверу команди потрібна новіша Opora. Нічого не змінено; встановіть нову версію та спробуйте знову.</translation>
    </message>
    <message>
        <source>Only an admin may see through somebody else&apos;s eyes.</source>
        <translation>Дивитися чужими очима може лише адміністратор.</translation>
    </message>
    <message>
        <source>This workspace belongs to a team already. Leave it first; nothing was changed.</source>
        <translation>Цей робочий файл уже належить команді. Спершу від’єднайте його; нічого не змінено.</translation>
    </message>
    <message>
        <source>This workspace is on its way to another hub. Leave that one first; nothing was changed.</source>
        <translation>Цей робочий файл уже піднімається на інший сервер. Спершу від’єднайте той; нічого не змінено.</translation>
    </message>
    <message>
        <source>The upload was begun by another login. Go on with that one; nothing was changed.</source>
        <translation>Завантаження почав інший логін. Продовжте під ним; нічого не змінено.</translation>
    </message>
    <message>
        <source>Only an admin of the team can bring a filled workspace to an empty hub. Nothing was changed.</source>
        <translation>Підняти заповнений робочий файл на порожній сервер може лише адміністратор команди. Нічого не змінено.</translation>
    </message>
    <message>
        <source>Both this workspace and the hub hold clients; pouring one into the other would mix them up. Connect an empty workspace instead, and bring the clients of this one by export and import. Nothing was changed.</source>
        <translation>І в цьому робочому файлі, і на сервері є клієнти; зливши одне в інше, їх можна переплутати. Підключіть порожній робочий файл, а клієнтів цього перенесіть експортом та імпортом. Нічого не змінено.</translation>
    </message>
    <message>
        <source>The upload was stopped. What is on the hub stays; connect again and it goes on.</source>
        <translation>Завантаження зупинено. Що вже на сервері, лишається; підключіться знову, і воно продовжиться.</translation>
    </message>
    <message>
        <source>The hub was brought up to date by a newer Opora already. Nothing was changed; install the new version here.</source>
        <translation>Спільну базу вже оновила новіша версія Opora. Нічого не змінено; встановіть нову версію тут.</translation>
    </message>
    <message>
        <source>The hub could not be brought up to date, and nothing was changed on it. The server says: %1</source>
        <translation>Не вдалося оновити спільну базу, у ній нічого не змінено. Сервер повідомляє: %1</translation>
    </message>
    <message>
        <source>The team&apos;s hub was set up by an older Opora and has no place for some of what was entered here. It is kept and goes out as soon as somebody brings the hub up to date (&quot;hub upgrade&quot;); what others change comes in meanwhile.</source>
        <translation>Спільну базу команди створено старішою версією Opora, і для частини введеного тут у ній немає місця. Усе збережено й піде, щойно базу оновлять («hub upgrade»); зміни колег тим часом надходять.</translation>
    </message>
    <message>
        <source>The hub was set up by an older Opora and has no place for all that this workspace holds. Bring it up to date first (&quot;hub upgrade&quot;); nothing was changed.</source>
        <translation>Спільну базу створено старішою версією Opora, і вона не вмістить усього, що є в цьому робочому просторі. Спершу оновіть її («hub upgrade»); нічого не змінено.</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Cancelled. Nothing was imported.</source>
        <translation>Скасовано. Нічого не завантажено.</translation>
    </message>
    <message>
        <source>No file to import was given.</source>
        <translation>Не вказано файл для імпорту.</translation>
    </message>
    <message>
        <source>“%1” is no way to treat duplicates; write skip, update or create. Nothing was imported.</source>
        <translation>«%1» — не спосіб повестися з дублікатами; напишіть skip, update або create. Нічого не завантажено.</translation>
    </message>
    <message numerus="yes">
        <source>Import of %n files</source>
        <translation>
            <numerusform>Імпорт %n файлу</numerusform>
            <numerusform>Імпорт %n файлів</numerusform>
            <numerusform>Імпорт %n файлів</numerusform>
        </translation>
    </message>
    <message>
        <source>Import of %1</source>
        <translation>Імпорт %1</translation>
    </message>
    <message>
        <source>The file for refused rows, %1, cannot be written. Nothing was imported; choose another place.</source>
        <translation>Файл для відхилених рядків %1 не можна записати. Нічого не завантажено; виберіть інше місце.</translation>
    </message>
    <message>
        <source>The file for refused rows, %1, could not be written. Nothing was imported; free some space or choose another place.</source>
        <translation>Файл для відхилених рядків %1 не вдалося записати. Нічого не завантажено; звільніть місце або виберіть інше.</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>табуляція</translation>
    </message>
    <message>
        <source>The mapping is not usable: %1. Nothing was changed; correct it and try again.</source>
        <translation>Розкладка не годиться: %1. Нічого не змінено; виправте її й спробуйте знову.</translation>
    </message>
    <message>
        <source>“%1” is not a kind of rows</source>
        <translation>«%1» — не вид рядків</translation>
    </message>
    <message>
        <source>“%1” is not a field</source>
        <translation>«%1» — не поле</translation>
    </message>
    <message>
        <source>it names no columns</source>
        <translation>у ній немає стовпців</translation>
    </message>
    <message>
        <source>The row has %1 columns instead of %2.</source>
        <translation>У рядку %1 стовпців замість %2.</translation>
    </message>
    <message>
        <source>“%1” is not a probability from 0 to 100 %.</source>
        <translation>«%1» — не ймовірність від 0 до 100 %.</translation>
    </message>
    <message>
        <source>“%1” is not a currency.</source>
        <translation>«%1» — не валюта.</translation>
    </message>
    <message>
        <source>The row names nobody: no name, phone or e-mail.</source>
        <translation>Рядок нікого не називає: немає ні імені, ні телефону, ні пошти.</translation>
    </message>
    <message>
        <source>The key of the row is empty.</source>
        <translation>Ключ рядка порожній.</translation>
    </message>
    <message>
        <source>“%1” is empty.</source>
        <translation>Поле «%1» порожнє.</translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) name no client and stay without one.</source>
        <translation>
            <numerusform>%n угода не називає клієнта й залишається без нього.</numerusform>
            <numerusform>%n угоди не називають клієнта й залишаються без нього.</numerusform>
            <numerusform>%n угод не називають клієнта й залишаються без нього.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) spell a product differently; it was matched without its spaces.</source>
        <translation>
            <numerusform>У %n рядку товар написано інакше; його зіставлено без пробілів.</numerusform>
            <numerusform>У %n рядках товар написано інакше; його зіставлено без пробілів.</numerusform>
            <numerusform>У %n рядках товар написано інакше; його зіставлено без пробілів.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have a phone number that was not understood; it is kept as written.</source>
        <translation>
            <numerusform>У %n рядку незрозумілий номер телефону; його збережено як написано.</numerusform>
            <numerusform>У %n рядках незрозумілий номер телефону; його збережено як написано.</numerusform>
            <numerusform>У %n рядках незрозумілий номер телефону; його збережено як написано.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have an e-mail that is no address; it is kept as written.</source>
        <translation>
            <numerusform>У %n рядку пошта — не адреса; її збережено як написано.</numerusform>
            <numerusform>У %n рядках пошта — не адреса; її збережено як написано.</numerusform>
            <numerusform>У %n рядках пошта — не адреса; її збережено як написано.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have a word in a column of choices that was not understood; the field stays empty.</source>
        <translation>
            <numerusform>У %n рядку незрозуміле слово в стовпці з вибором; поле залишається порожнім.</numerusform>
            <numerusform>У %n рядках незрозуміле слово в стовпці з вибором; поле залишається порожнім.</numerusform>
            <numerusform>У %n рядках незрозуміле слово в стовпці з вибором; поле залишається порожнім.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n amount(s) have more decimals than the currency; they were rounded.</source>
        <translation>
            <numerusform>У %n сумі більше знаків, ніж у валюти; її округлено.</numerusform>
            <numerusform>У %n сумах більше знаків, ніж у валюти; їх округлено.</numerusform>
            <numerusform>У %n сумах більше знаків, ніж у валюти; їх округлено.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No date of %n file(s) tells the day from the month; the day was taken to be first.</source>
        <translation>
            <numerusform>За датами %n файлу не відрізнити день від місяця; першим вважається день.</numerusform>
            <numerusform>За датами %n файлів не відрізнити день від місяця; першим вважається день.</numerusform>
            <numerusform>За датами %n файлів не відрізнити день від місяця; першим вважається день.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) share a phone or an e-mail with a client of another name; they were kept apart.</source>
        <translation>
            <numerusform>%n рядок має спільний телефон або пошту з клієнтом під іншим імʼям; їх залишено окремо.</numerusform>
            <numerusform>%n рядки мають спільний телефон або пошту з клієнтом під іншим імʼям; їх залишено окремо.</numerusform>
            <numerusform>%n рядків мають спільний телефон або пошту з клієнтом під іншим імʼям; їх залишено окремо.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) repeat an earlier row of the file; they were taken together.</source>
        <translation>
            <numerusform>%n рядок повторює попередній рядок файлу; їх обʼєднано.</numerusform>
            <numerusform>%n рядки повторюють попередні рядки файлу; їх обʼєднано.</numerusform>
            <numerusform>%n рядків повторюють попередні рядки файлу; їх обʼєднано.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have a key that an earlier row of the file has; they were taken together.</source>
        <translation>
            <numerusform>Ключ %n рядка вже є вище у файлі; їх обʼєднано.</numerusform>
            <numerusform>Ключі %n рядків уже є вище у файлі; їх обʼєднано.</numerusform>
            <numerusform>Ключі %n рядків уже є вище у файлі; їх обʼєднано.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) belong to entries that were deleted here; they stay deleted.</source>
        <translation>
            <numerusform>%n рядок належить до видаленого тут запису; він залишається видаленим.</numerusform>
            <numerusform>%n рядки належать до видалених тут записів; вони залишаються видаленими.</numerusform>
            <numerusform>%n рядків належать до видалених тут записів; вони залишаються видаленими.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) named in the file are not in the workspace; the field stays empty.</source>
        <translation>
            <numerusform>%n клієнта з файлу немає в базі; поле залишається порожнім.</numerusform>
            <numerusform>%n клієнтів із файлу немає в базі; поле залишається порожнім.</numerusform>
            <numerusform>%n клієнтів із файлу немає в базі; поле залишається порожнім.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) named in the file are not in the workspace; the field stays empty.</source>
        <translation>
            <numerusform>%n угоди з файлу немає в базі; поле залишається порожнім.</numerusform>
            <numerusform>%n угод із файлу немає в базі; поле залишається порожнім.</numerusform>
            <numerusform>%n угод із файлу немає в базі; поле залишається порожнім.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) named as responsible are not in the workspace; the field stays empty.</source>
        <translation>
            <numerusform>%n відповідального з файлу немає в базі; поле залишається порожнім.</numerusform>
            <numerusform>%n відповідальних із файлу немає в базі; поле залишається порожнім.</numerusform>
            <numerusform>%n відповідальних із файлу немає в базі; поле залишається порожнім.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) named in the file are not in the workspace; the field stays empty.</source>
        <translation>
            <numerusform>%n джерела з файлу немає в базі; поле залишається порожнім.</numerusform>
            <numerusform>%n джерел із файлу немає в базі; поле залишається порожнім.</numerusform>
            <numerusform>%n джерел із файлу немає в базі; поле залишається порожнім.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) named in the file are not in the workspace; the line has its name only.</source>
        <translation>
            <numerusform>%n товару з файлу немає в базі; у рядку лише його назва.</numerusform>
            <numerusform>%n товарів із файлу немає в базі; у рядку лише їхні назви.</numerusform>
            <numerusform>%n товарів із файлу немає в базі; у рядку лише їхні назви.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) stand in a stage that the pipeline does not have; they were put in its first.</source>
        <translation>
            <numerusform>%n угода стоїть на етапі, якого у воронці немає; її поставлено на перший.</numerusform>
            <numerusform>%n угоди стоять на етапі, якого у воронці немає; їх поставлено на перший.</numerusform>
            <numerusform>%n угод стоять на етапі, якого у воронці немає; їх поставлено на перший.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte sequence(s) do not belong to the character set and were replaced; choose another one if words look wrong.</source>
        <translation>
            <numerusform>%n послідовність байтів не підходить до кодування, її замінено; виберіть інше кодування, якщо слова виглядають хибно.</numerusform>
            <numerusform>%n послідовності байтів не підходять до кодування, їх замінено; виберіть інше кодування, якщо слова виглядають хибно.</numerusform>
            <numerusform>%n послідовностей байтів не підходять до кодування, їх замінено; виберіть інше кодування, якщо слова виглядають хибно.</numerusform>
        </translation>
    </message>
    <message>
        <source>The workspace has no pipeline for these deals and none may be created. Nothing was imported.</source>
        <translation>У базі немає воронки для цих угод, а створювати її не дозволено. Нічого не завантажено.</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Виграно</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Програно</translation>
    </message>
    <message>
        <source>There is no preset “%1”. Nothing was changed; the presets are %2.</source>
        <translation>Розкладки «%1» немає. Нічого не змінено; готові розкладки: %2.</translation>
    </message>
    <message>
        <source>The columns of %1 are not those of the preset “%2”. Nothing was changed; choose another preset, or assign the columns by hand.</source>
        <translation>Стовпці %1 не такі, як у розкладці «%2». Нічого не змінено; виберіть іншу або призначте стовпці вручну.</translation>
    </message>
    <message>
        <source>The columns of %1 do not tell what its rows are. Nothing was changed; say what they are (clients, companies, deals…) and assign the columns.</source>
        <translation>За стовпцями %1 не зрозуміло, що це за рядки. Нічого не змінено; вкажіть це (клієнти, компанії, угоди…) і призначте стовпці.</translation>
    </message>
    <message>
        <source>No column of %1 gives the name of its rows. Nothing was changed; assign the columns by hand.</source>
        <translation>Жоден стовпець %1 не дає імені рядкам. Нічого не змінено; призначте стовпці вручну.</translation>
    </message>
    <message>
        <source>“%1” cannot be imported. Nothing was changed; choose one of %2.</source>
        <translation>«%1» завантажити не можна. Нічого не змінено; виберіть одне з: %2.</translation>
    </message>
    <message>
        <source>The key “%1” is none of the imported columns. Nothing was changed; choose a column of the file.</source>
        <translation>Ключа «%1» немає серед стовпців, що завантажуються. Нічого не змінено; виберіть стовпець файлу.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>так</translation>
    </message>
    <message>
        <source>no</source>
        <translation>ні</translation>
    </message>
    <message>
        <source>There is no saved mapping “%1”.</source>
        <translation>Немає збереженої розкладки «%1».</translation>
    </message>
    <message>
        <source>The mapping needs a name. Nothing was saved.</source>
        <translation>Розкладці потрібна назва. Нічого не збережено.</translation>
    </message>
    <message>
        <source>Mapping “%1” saved</source>
        <translation>Розкладку «%1» збережено</translation>
    </message>
    <message numerus="yes">
        <source>%n new colleague(s) named in the file, without a login.</source>
        <translation>
            <numerusform>%n новий співробітник із файлу, без входу в програму.</numerusform>
            <numerusform>%n нові співробітники з файлу, без входу в програму.</numerusform>
            <numerusform>%n нових співробітників із файлу, без входу в програму.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new team(s).</source>
        <translation>
            <numerusform>%n нова команда.</numerusform>
            <numerusform>%n нові команди.</numerusform>
            <numerusform>%n нових команд.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new product(s) named in the file.</source>
        <translation>
            <numerusform>%n новий товар із файлу.</numerusform>
            <numerusform>%n нові товари з файлу.</numerusform>
            <numerusform>%n нових товарів із файлу.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new company(ies) named in the file.</source>
        <translation>
            <numerusform>%n нова компанія з файлу.</numerusform>
            <numerusform>%n нові компанії з файлу.</numerusform>
            <numerusform>%n нових компаній із файлу.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new person(s) named in the file.</source>
        <translation>
            <numerusform>%n нова людина з файлу.</numerusform>
            <numerusform>%n нові людини з файлу.</numerusform>
            <numerusform>%n нових людей із файлу.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new pipeline(s).</source>
        <translation>
            <numerusform>%n нова воронка.</numerusform>
            <numerusform>%n нові воронки.</numerusform>
            <numerusform>%n нових воронок.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new stage(s).</source>
        <translation>
            <numerusform>%n новий етап.</numerusform>
            <numerusform>%n нові етапи.</numerusform>
            <numerusform>%n нових етапів.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InboxService</name>
    <message>
        <source>The address takes no mail: the letter came back.</source>
        <translation>Адреса не приймає пошти: лист повернувся.</translation>
    </message>
    <message>
        <source>The letter came back: it was not delivered.</source>
        <translation>Лист повернувся: його не доставлено.</translation>
    </message>
    <message>
        <source>The mailbox&apos;s password is not known on this computer.</source>
        <translation>Пароль від скриньки на цьому комп’ютері невідомий.</translation>
    </message>
    <message>
        <source>There is no room for the files of letters on this computer. Nothing was read.</source>
        <translation>На цьому комп’ютері немає місця для файлів листів. Нічого не прочитано.</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) received</source>
        <translation>
            <numerusform>Отримано %n лист</numerusform>
            <numerusform>Отримано %n листи</numerusform>
            <numerusform>Отримано %n листів</numerusform>
        </translation>
    </message>
    <message>
        <source>Mailbox looked into</source>
        <translation>Скриньку переглянуто</translation>
    </message>
    <message>
        <source>The mail server does not accept the user or the password.</source>
        <translation>Поштовий сервер не приймає користувача або пароль.</translation>
    </message>
    <message>
        <source>Enter the password again in Settings; some providers want a password made for programs, or signing in with the browser.</source>
        <translation>Введіть пароль знову в налаштуваннях; деяким службам потрібен окремий пароль для програм або вхід через браузер.</translation>
    </message>
    <message>
        <source>The mail server&apos;s certificate is not the one that it should be, so nothing was read.</source>
        <translation>Сертифікат поштового сервера не той, яким має бути, тому нічого не прочитано.</translation>
    </message>
    <message>
        <source>Do not go on without asking whoever runs the server: somebody may be listening in between.</source>
        <translation>Не продовжуйте, не спитавши того, хто веде сервер: між вами й ним хтось може слухати.</translation>
    </message>
    <message>
        <source>Sign in again in the mailbox&apos;s settings.</source>
        <translation>Увійдіть знову в налаштуваннях скриньки.</translation>
    </message>
    <message>
        <source>Enter it in Settings.</source>
        <translation>Введіть його в налаштуваннях.</translation>
    </message>
    <message>
        <source>Correct the mailbox&apos;s settings.</source>
        <translation>Виправте налаштування скриньки.</translation>
    </message>
    <message>
        <source>The mail server cannot be reached.</source>
        <translation>Поштовий сервер недоступний.</translation>
    </message>
    <message>
        <source>Check the network and the server&apos;s name; Opora tries again by itself.</source>
        <translation>Перевірте мережу та ім’я сервера; Opora сама спробує знову.</translation>
    </message>
    <message>
        <source>Correct the folders in the mailbox&apos;s settings.</source>
        <translation>Виправте теки в налаштуваннях скриньки.</translation>
    </message>
    <message>
        <source>Enable the mailbox on this computer again in Settings.</source>
        <translation>Увімкніть скриньку на цьому комп’ютері знову в налаштуваннях.</translation>
    </message>
    <message>
        <source>Opora goes on and tries again by itself; if it stays so, report it with the details.</source>
        <translation>Opora працює далі й сама спробує знову; якщо так і лишиться, повідомте про це з подробицями.</translation>
    </message>
    <message>
        <source>The mailbox is not read on this computer.</source>
        <translation>На цьому комп’ютері скринька не читається.</translation>
    </message>
    <message>
        <source>Enable it in Settings.</source>
        <translation>Увімкніть її в налаштуваннях.</translation>
    </message>
    <message>
        <source>Opora tries again by itself.</source>
        <translation>Opora сама спробує знову.</translation>
    </message>
    <message>
        <source>Unknown sender</source>
        <translation>Невідомий відправник</translation>
    </message>
    <message>
        <source>This file does not exist any more.</source>
        <translation>Цього файлу більше немає.</translation>
    </message>
    <message>
        <source>Letter filed</source>
        <translation>Лист розкладено</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) filed to %1</source>
        <translation>
            <numerusform>%n лист покладено: %1</numerusform>
            <numerusform>%n листи покладено: %1</numerusform>
            <numerusform>%n листів покладено: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Client made of a letter&apos;s writer</source>
        <translation>Клієнт із відправника листа</translation>
    </message>
    <message>
        <source>Client added: %1</source>
        <translation>Клієнта додано: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) marked as answered</source>
        <translation>
            <numerusform>На %n лист позначено відповідь</numerusform>
            <numerusform>На %n листи позначено відповідь</numerusform>
            <numerusform>На %n листів позначено відповідь</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) waiting for an answer again</source>
        <translation>
            <numerusform>%n лист знову чекає на відповідь</numerusform>
            <numerusform>%n листи знову чекають на відповідь</numerusform>
            <numerusform>%n листів знову чекають на відповідь</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) kept private</source>
        <translation>
            <numerusform>%n лист тепер особистий</numerusform>
            <numerusform>%n листи тепер особисті</numerusform>
            <numerusform>%n листів тепер особисті</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) no longer private</source>
        <translation>
            <numerusform>%n лист більше не особистий</numerusform>
            <numerusform>%n листи більше не особисті</numerusform>
            <numerusform>%n листів більше не особисті</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) deleted</source>
        <translation>
            <numerusform>%n лист видалено</numerusform>
            <numerusform>%n листи видалено</numerusform>
            <numerusform>%n листів видалено</numerusform>
        </translation>
    </message>
    <message>
        <source>There is a file of that name already. Nothing was written; choose another name.</source>
        <translation>Файл із такою назвою вже є. Нічого не записано; виберіть іншу назву.</translation>
    </message>
    <message>
        <source>Opening “%1” may start a program, so Opora does not open it. Save it if you know who sent it and why.</source>
        <translation>Відкриття «%1» може запустити програму, тому Opora його не відкриває. Збережіть файл, якщо знаєте, хто й навіщо його надіслав.</translation>
    </message>
    <message>
        <source>This letter does not exist any more. Nothing was changed.</source>
        <translation>Цього листа більше немає. Нічого не змінено.</translation>
    </message>
</context>
<context>
    <name>MailSignIn</name>
    <message>
        <source>The address that gives tokens is not safe to ask. Nothing was sent.</source>
        <translation>Адреса видачі токенів небезпечна. Нічого не надіслано.</translation>
    </message>
    <message>
        <source>The provider does not accept the sign-in any more. Sign in again in the channel&apos;s settings; what waits is kept.</source>
        <translation>Провайдер більше не приймає цей вхід. Увійдіть знову в налаштуваннях каналу; усе, що чекає, збережено.</translation>
    </message>
    <message>
        <source>The provider did not give a token. What waits is kept; it is tried again later.</source>
        <translation>Провайдер не видав токен. Усе, що чекає, збережено; спробу буде повторено пізніше.</translation>
    </message>
    <message>
        <source>There is no such provider; google, microsoft and other are known.</source>
        <translation>Такого провайдера немає; відомі google, microsoft і other.</translation>
    </message>
    <message>
        <source>The provider&apos;s client id is missing: your company gets it by registering Opora there.</source>
        <translation>Не вказано ідентифікатор клієнта: компанія отримує його, зареєструвавши Opora у провайдера.</translation>
    </message>
    <message>
        <source>The provider&apos;s two addresses have to begin with https://.</source>
        <translation>Обидві адреси провайдера мають починатися з https://.</translation>
    </message>
    <message>
        <source>The browser&apos;s answer cannot be received: no port of this computer could be opened.</source>
        <translation>Відповідь браузера не прийняти: не вдалося відкрити порт на цьому комп’ютері.</translation>
    </message>
    <message>
        <source>Nobody signed in within the time. Nothing was changed.</source>
        <translation>За відведений час ніхто не ввійшов. Нічого не змінено.</translation>
    </message>
    <message>
        <source>There is nothing here.</source>
        <translation>Тут нічого немає.</translation>
    </message>
    <message>
        <source>Not signed in. This page can be closed; Opora says what to do.</source>
        <translation>Вхід не виконано. Сторінку можна закрити; Opora підкаже, що робити.</translation>
    </message>
    <message>
        <source>The sign-in was refused in the browser. Nothing was changed.</source>
        <translation>У браузері у вході відмовлено. Нічого не змінено.</translation>
    </message>
    <message>
        <source>Signed in. This page can be closed; go on in Opora.</source>
        <translation>Вхід виконано. Сторінку можна закрити; продовжуйте в Opora.</translation>
    </message>
    <message>
        <source>The provider gave a token that cannot be renewed, so it would work for an hour only. Nothing was kept; the scope may lack offline access.</source>
        <translation>Провайдер видав токен, який не можна подовжити: він діяв би лише годину. Нічого не збережено; можливо, в області доступу немає офлайн-доступу.</translation>
    </message>
</context>
<context>
    <name>MessageService</name>
    <message>
        <source>The client does not want to be written to over this channel.</source>
        <translation>Клієнт не хоче, щоб йому писали цим каналом.</translation>
    </message>
    <message>
        <source>The client never agreed to such messages.</source>
        <translation>Клієнт не давав згоди на такі повідомлення.</translation>
    </message>
    <message>
        <source>The client has no address for this channel.</source>
        <translation>У клієнта немає адреси для цього каналу.</translation>
    </message>
    <message>
        <source>This address took nothing before: %1</source>
        <translation>Ця адреса раніше не приймала повідомлень: %1</translation>
    </message>
    <message>
        <source>The deal this is about was deleted.</source>
        <translation>Угоду, про яку йдеться, видалено.</translation>
    </message>
    <message>
        <source>The deal stands in another stage by now.</source>
        <translation>Угода вже на іншому етапі.</translation>
    </message>
    <message>
        <source>The deal was closed after this was written.</source>
        <translation>Угоду закрили після того, як це було написано.</translation>
    </message>
    <message>
        <source>It came too late to be of use.</source>
        <translation>Надсилати вже пізно: строк минув.</translation>
    </message>
    <message>
        <source>It is night where the client lives; it goes out in the morning.</source>
        <translation>У клієнта зараз ніч; повідомлення піде вранці.</translation>
    </message>
    <message numerus="yes">
        <source>The client got %n such message(s) within a week already.</source>
        <translation>
            <numerusform>За тиждень клієнт уже отримав %n таке повідомлення.</numerusform>
            <numerusform>За тиждень клієнт уже отримав %n такі повідомлення.</numerusform>
            <numerusform>За тиждень клієнт уже отримав %n таких повідомлень.</numerusform>
        </translation>
    </message>
    <message>
        <source>The client was deleted.</source>
        <translation>Клієнта видалено.</translation>
    </message>
    <message>
        <source>Messages sent</source>
        <translation>Повідомлення надіслано</translation>
    </message>
    <message>
        <source>The channel did not say why.</source>
        <translation>Канал не повідомив причину.</translation>
    </message>
    <message>
        <source>It may have gone out: no final answer came. %1</source>
        <translation>Можливо, воно пішло: остаточної відповіді не було. %1</translation>
    </message>
    <message>
        <source>It may have gone out: the program that was sending it did not report back.</source>
        <translation>Можливо, воно пішло: програма, яка його надсилала, не дала відповіді.</translation>
    </message>
    <message>
        <source>This message is being sent or has gone; it cannot be taken back. Nothing was changed.</source>
        <translation>Повідомлення надсилається або вже пішло; скасувати його не можна. Нічого не змінено.</translation>
    </message>
    <message>
        <source>Nobody knows whether this message arrived; say first that it did, or that it is to be sent again. Nothing was changed.</source>
        <translation>Невідомо, чи дійшло повідомлення; спочатку вкажіть, що дійшло або що його треба надіслати знову. Нічого не змінено.</translation>
    </message>
    <message>
        <source>This message is being sent or has gone; there is nothing to try again. Nothing was changed.</source>
        <translation>Повідомлення надсилається або вже пішло; повторювати нічого. Нічого не змінено.</translation>
    </message>
    <message>
        <source>It is known what became of this message. Nothing was changed.</source>
        <translation>Що сталося з цим повідомленням, відомо. Нічого не змінено.</translation>
    </message>
    <message>
        <source>It was not delivered.</source>
        <translation>Не доставлено.</translation>
    </message>
    <message>
        <source>The client&apos;s address took nothing before: %1. Nothing was written.</source>
        <translation>Адреса клієнта раніше не приймала повідомлень: %1. Нічого не написано.</translation>
    </message>
    <message>
        <source>The client has no e-mail address. Nothing was written; add one to the card.</source>
        <translation>У клієнта немає електронної пошти. Нічого не написано; додайте її в картку.</translation>
    </message>
    <message>
        <source>The client has no phone number. Nothing was written; add one to the card.</source>
        <translation>У клієнта немає телефону. Нічого не написано; додайте його в картку.</translation>
    </message>
    <message>
        <source>The client does not want to be written to over this channel. Nothing was written.</source>
        <translation>Клієнт не хоче, щоб йому писали цим каналом. Нічого не написано.</translation>
    </message>
    <message>
        <source>The client never agreed to such messages. Nothing was written; note the consent first.</source>
        <translation>Клієнт не давав згоди на такі повідомлення. Нічого не написано; спочатку позначте згоду.</translation>
    </message>
    <message>
        <source>It is not known whether the client wants to be written to over this channel. Nothing was written; note the consent, or say that you write all the same.</source>
        <translation>Невідомо, чи згоден клієнт, щоб йому писали цим каналом. Нічого не написано; позначте згоду або підтвердьте, що пишете все одно.</translation>
    </message>
    <message>
        <source>This channel does not exist any more. Nothing was written.</source>
        <translation>Цього каналу більше немає. Нічого не написано.</translation>
    </message>
    <message>
        <source>This template does not exist any more. Nothing was written.</source>
        <translation>Цього шаблону більше немає. Нічого не написано.</translation>
    </message>
    <message>
        <source>The client does not exist or was deleted. Nothing was written.</source>
        <translation>Клієнта немає, або його видалено. Нічого не написано.</translation>
    </message>
    <message>
        <source>The template asks for what the card does not have: %1. Nothing was written.</source>
        <translation>Шаблону потрібне те, чого немає в картці: %1. Нічого не написано.</translation>
    </message>
    <message>
        <source>There is nothing to send: the text is empty.</source>
        <translation>Надсилати нічого: текст порожній.</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Бракує: %1</translation>
    </message>
    <message>
        <source>Message queued</source>
        <translation>Повідомлення в черзі</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) written</source>
        <translation>
            <numerusform>Написано %n чернетку</numerusform>
            <numerusform>Написано %n чернетки</numerusform>
            <numerusform>Написано %n чернеток</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) queued</source>
        <translation>
            <numerusform>%n повідомлення в черзі</numerusform>
            <numerusform>%n повідомлення в черзі</numerusform>
            <numerusform>%n повідомлень у черзі</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) cancelled</source>
        <translation>
            <numerusform>%n повідомлення скасовано</numerusform>
            <numerusform>%n повідомлення скасовано</numerusform>
            <numerusform>%n повідомлень скасовано</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) queued again</source>
        <translation>
            <numerusform>%n повідомлення знову в черзі</numerusform>
            <numerusform>%n повідомлення знову в черзі</numerusform>
            <numerusform>%n повідомлень знову в черзі</numerusform>
        </translation>
    </message>
    <message>
        <source>Message noted as arrived</source>
        <translation>Позначено: повідомлення дійшло</translation>
    </message>
    <message>
        <source>Message to be sent again</source>
        <translation>Повідомлення буде надіслано знову</translation>
    </message>
    <message>
        <source>Client wants no more messages</source>
        <translation>Клієнт більше не хоче повідомлень</translation>
    </message>
    <message>
        <source>“%1” is not a whole phone number; a messenger needs one with its country code.</source>
        <translation>«%1» — неповний номер; месенджеру потрібен номер із кодом країни.</translation>
    </message>
    <message>
        <source>“%1” is not a messenger that can be opened; choose viber, whatsapp or telegram.</source>
        <translation>«%1» — не месенджер, який можна відкрити; виберіть viber, whatsapp або telegram.</translation>
    </message>
    <message>
        <source>Message noted: %1</source>
        <translation>Повідомлення позначено: %1</translation>
    </message>
    <message>
        <source>This message does not exist. Nothing was changed.</source>
        <translation>Такого повідомлення немає. Нічого не змінено.</translation>
    </message>
    <message>
        <source>This message is on its way or has gone; its text cannot be changed any more. Nothing was changed.</source>
        <translation>Повідомлення вже надсилається або пішло, текст змінювати пізно. Нічого не змінено.</translation>
    </message>
    <message>
        <source>Draft changed</source>
        <translation>Чернетку змінено</translation>
    </message>
    <message>
        <source>Consent noted</source>
        <translation>Згоду записано</translation>
    </message>
    <message>
        <source>Refusal noted</source>
        <translation>Відмову записано</translation>
    </message>
    <message>
        <source>“%1” is a mailbox that is only read; choose a channel that sends. Nothing was written.</source>
        <translation>«%1» — скринька, яку лише читають; виберіть канал, який надсилає. Нічого не записано.</translation>
    </message>
    <message>
        <source>The letter was deleted meanwhile. Nothing was written.</source>
        <translation>Лист тим часом видалили. Нічого не записано.</translation>
    </message>
    <message>
        <source>Only what came in can be answered. Nothing was written.</source>
        <translation>Відповісти можна лише на те, що надійшло. Нічого не записано.</translation>
    </message>
    <message>
        <source>The letter belongs to no client yet; file it to one first. Nothing was written.</source>
        <translation>Лист ще нікому не належить; спершу покладіть його клієнтові. Нічого не записано.</translation>
    </message>
    <message>
        <source>The letter came from another client. Nothing was written.</source>
        <translation>Лист надійшов від іншого клієнта. Нічого не записано.</translation>
    </message>
    <message>
        <source>The channel&apos;s plugin crashed on this message. The others go on without it.</source>
        <translation>На цьому повідомленні плагін каналу аварійно завершився. Решта надсилається без нього.</translation>
    </message>
</context>
<context>
    <name>Money</name>
    <message>
        <source>“%1” is not an amount in %2. Write it as 1234 or 1234.50; nothing was changed.</source>
        <translation>«%1» — не сума в %2. Напишіть 1234 або 1234.50; нічого не змінено.</translation>
    </message>
</context>
<context>
    <name>OutboxRunner</name>
    <message>
        <source>Sending…</source>
        <translation>Надсилання…</translation>
    </message>
    <message>
        <source>Nothing is sent from here at present.</source>
        <translation>Зараз звідси нічого не надсилається.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a channel, what is wrong with it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The team&apos;s server cannot be asked at present. Messages wait until it has said whose turn it is, so that nobody gets one twice. Nothing is lost.</source>
        <translation>Сервер команди зараз не відповідає. Повідомлення зачекають, доки він не скаже, чия черга їх надсилати, щоб ніхто не отримав листа двічі. Нічого не втрачено.</translation>
    </message>
</context>
<context>
    <name>Phone</name>
    <message>
        <source>No country has this code. Check the digits after the plus.</source>
        <translation>Такого коду не має жодна країна. Перевірте цифри після плюса.</translation>
    </message>
    <message>
        <source>The number is too short.</source>
        <translation>Номер закороткий.</translation>
    </message>
    <message>
        <source>The number is too long.</source>
        <translation>Номер задовгий.</translation>
    </message>
    <message>
        <source>This is not a phone number.</source>
        <translation>Це не номер телефону.</translation>
    </message>
    <message>
        <source>No such code is in use. Check the first digits.</source>
        <translation>Такого коду не буває. Перевірте перші цифри.</translation>
    </message>
    <message>
        <source>The number is empty.</source>
        <translation>Номер порожній.</translation>
    </message>
    <message>
        <source>There is more than one number here. Put each into a line of its own.</source>
        <translation>Тут більше ніж один номер. Запишіть кожен окремим рядком.</translation>
    </message>
</context>
<context>
    <name>PrivateFolder</name>
    <message>
        <source>No private place could be made for this run, so nothing was opened.</source>
        <translation>Не вдалося створити закрите місце для цього запуску, тому нічого не відкрито.</translation>
    </message>
</context>
<context>
    <name>RecordService</name>
    <message>
        <source>There is nothing called “%1” here.</source>
        <translation>Нічого з імʼям «%1» тут немає.</translation>
    </message>
    <message>
        <source>There is no %1 “%2” here. Nothing was changed.</source>
        <translation>Тут немає %1 «%2». Нічого не змінено.</translation>
    </message>
    <message>
        <source>More than one %1 is called “%2”; give the id instead. Nothing was changed.</source>
        <translation>%1 «%2» — не одне; вкажіть id. Нічого не змінено.</translation>
    </message>
    <message>
        <source>“%1” is computed by the program and cannot be written. Nothing was saved.</source>
        <translation>«%1» обчислює програма, записати це не можна. Нічого не збережено.</translation>
    </message>
    <message>
        <source>“%1” is required. Nothing was saved; fill it in and save again.</source>
        <translation>«%1» обовʼязкове. Нічого не збережено; заповніть і збережіть знову.</translation>
    </message>
    <message>
        <source>These entries are a history and are never edited. Nothing was saved.</source>
        <translation>Ці записи — історія, їх не правлять. Нічого не збережено.</translation>
    </message>
    <message>
        <source>Entry added</source>
        <translation>Запис додано</translation>
    </message>
    <message>
        <source>Entry changed</source>
        <translation>Запис змінено</translation>
    </message>
    <message>
        <source>Entry deleted</source>
        <translation>Запис видалено</translation>
    </message>
    <message>
        <source>Entry restored</source>
        <translation>Запис відновлено</translation>
    </message>
    <message>
        <source>There is no field “%1” to sort by.</source>
        <translation>Немає поля «%1», за яким можна сортувати.</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>Скасовано; нічого не змінено.</translation>
    </message>
</context>
<context>
    <name>ReportService</name>
    <message>
        <source>Stage</source>
        <translation>Етап</translation>
    </message>
    <message>
        <source>Deals that reached it</source>
        <translation>Дійшло угод</translation>
    </message>
    <message>
        <source>Share of all</source>
        <translation>Частка від усіх</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>Конверсія</translation>
    </message>
    <message>
        <source>Median days</source>
        <translation>Медіана, днів</translation>
    </message>
    <message>
        <source>Standing there now</source>
        <translation>Стоять зараз</translation>
    </message>
    <message>
        <source>Amount now</source>
        <translation>Сума зараз</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Lost because</source>
        <translation>Причина програшу</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Угод</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сума</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Менеджер</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Виграно</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Програно</translation>
    </message>
    <message>
        <source>Win rate</source>
        <translation>Частка перемог</translation>
    </message>
    <message>
        <source>Cycle, days</source>
        <translation>Цикл, днів</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Виручка</translation>
    </message>
    <message>
        <source>The report could not be written to %1. Choose another folder.</source>
        <translation>Звіт не вдалося записати в %1. Виберіть іншу теку.</translation>
    </message>
    <message>
        <source>The report could not be written to %1. Nothing was changed there.</source>
        <translation>Звіт не вдалося записати в %1. Там нічого не змінено.</translation>
    </message>
    <message>
        <source>Say which pipeline to report on: %1.</source>
        <translation>Вкажіть, за якою воронкою звіт: %1.</translation>
    </message>
    <message>
        <source>No reason given</source>
        <translation>Без причини</translation>
    </message>
    <message>
        <source>No owner</source>
        <translation>Без відповідального</translation>
    </message>
</context>
<context>
    <name>SecretStore</name>
    <message>
        <source>This computer&apos;s keychain does not answer. The password is not kept and will be asked for each time.</source>
        <translation>Сховище паролів цього комп’ютера не відповідає. Пароль не збережено, його доведеться вводити щоразу.</translation>
    </message>
</context>
<context>
    <name>SettingsService</name>
    <message>
        <source>“%1” is not a currency code; write three letters such as UAH. Nothing was changed.</source>
        <translation>«%1» — не код валюти; напишіть три літери, наприклад UAH. Нічого не змінено.</translation>
    </message>
    <message>
        <source>“%1” is not a known time zone; write one such as Europe/Kyiv. Nothing was changed.</source>
        <translation>«%1» — невідомий часовий пояс; напишіть, наприклад, Europe/Kyiv. Нічого не змінено.</translation>
    </message>
    <message>
        <source>“%1” is not a language of this program; choose en, ru or uk. Nothing was changed.</source>
        <translation>«%1» — не мова цієї програми; виберіть en, ru або uk. Нічого не змінено.</translation>
    </message>
    <message>
        <source>The reasons are written as a list: [&quot;Too expensive&quot;, &quot;No answer&quot;]. Nothing was changed.</source>
        <translation>Причини пишуться списком: [&quot;Задорого&quot;, &quot;Немає відповіді&quot;]. Нічого не змінено.</translation>
    </message>
    <message>
        <source>There is no setting “%1”. Nothing was changed.</source>
        <translation>Налаштування «%1» немає. Нічого не змінено.</translation>
    </message>
    <message>
        <source>There is no setting “%1”.</source>
        <translation>Налаштування «%1» немає.</translation>
    </message>
    <message>
        <source>Setting changed: %1</source>
        <translation>Налаштування змінено: %1</translation>
    </message>
</context>
<context>
    <name>Storage</name>
    <message>
        <source>Workspace created</source>
        <translation>Базу створено</translation>
    </message>
    <message>
        <source>Changed by a colleague</source>
        <translation>Змінив колега</translation>
    </message>
    <message>
        <source>Synchronised</source>
        <translation>Синхронізація</translation>
    </message>
</context>
<context>
    <name>StorageError</name>
    <message>
        <source>The copy does not hold what the workspace holds, so it was thrown away. The workspace is untouched; try again, on another disk if this one fails.</source>
        <translation>У копії не те, що в базі, тому її викинуто. Базу не змінено; спробуйте знову, за повтору — на інший диск.</translation>
    </message>
    <message>
        <source>There is no file %1. Nothing was written.</source>
        <translation>Файлу %1 немає. Нічого не записано.</translation>
    </message>
    <message>
        <source>%1 exists already and was left as it is; choose another name.</source>
        <translation>%1 уже є й залишено як був; виберіть інше імʼя.</translation>
    </message>
    <message>
        <source>This file is not an Opora workspace. It was left untouched.</source>
        <translation>Цей файл — не база Opora. Його не змінено.</translation>
    </message>
    <message>
        <source>The copy could not be given its name %1. Nothing was left behind.</source>
        <translation>Копії не вдалося дати імʼя %1. Нічого зайвого не залишилося.</translation>
    </message>
    <message>
        <source>History has no such change. Nothing was undone.</source>
        <translation>Такої зміни в історії немає. Нічого не скасовано.</translation>
    </message>
    <message>
        <source>The file contains program code that Opora did not write. It was left untouched and not opened.</source>
        <translation>У файлі є програмний код, який написала не Opora. Файл не змінено й не відкрито.</translation>
    </message>
    <message>
        <source>This workspace was written by a newer Opora. It was left untouched. Update Opora to open it.</source>
        <translation>Цю базу записала новіша Opora. Її не змінено. Оновіть Opora, щоб відкрити її.</translation>
    </message>
    <message>
        <source>The workspace file is damaged. It was left as it is. Open the newest backup and keep this file for repair.</source>
        <translation>Файл бази пошкоджено. Його залишено як є. Відкрийте останню резервну копію і збережіть цей файл для ремонту.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing of this change was saved; everything saved before is kept. Free some space and try again.</source>
        <translation>Диск повний. Цю зміну не збережено; усе збережене раніше ціле. Звільніть місце й спробуйте знову.</translation>
    </message>
    <message>
        <source>The workspace file may only be read. Nothing was changed. Copy it to a folder you may write to.</source>
        <translation>Файл бази можна лише читати. Нічого не змінено. Скопіюйте його в теку, куди ви можете писати.</translation>
    </message>
    <message>
        <source>Another program is writing to the workspace. Nothing was changed. Try again in a moment.</source>
        <translation>У базу пише інша програма. Нічого не змінено. Спробуйте за мить.</translation>
    </message>
    <message>
        <source>The file cannot be opened here. Check that the folder exists and that you may write to it.</source>
        <translation>Файл тут не відкрити. Перевірте, що тека є і ви можете в неї писати.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Скасовано. Нічого не змінено.</translation>
    </message>
    <message>
        <source>The change contradicts other data (for example it names a row that does not exist). Nothing was changed.</source>
        <translation>Зміна суперечить іншим даним (наприклад, називає запис, якого немає). Нічого не змінено.</translation>
    </message>
    <message>
        <source>The disk reported an error. Nothing of this change was saved. Check the disk and make a backup.</source>
        <translation>Диск повідомив про помилку. Цю зміну не збережено. Перевірте диск і зробіть резервну копію.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program. Nothing was changed; the details are in the log.</source>
        <translation>Усередині програми щось пішло не так. Нічого не змінено; подробиці в журналі.</translation>
    </message>
    <message>
        <source>Nobody of that name works in this workspace. Nothing was changed.</source>
        <translation>Ніхто з таким імʼям у цій базі не працює. Нічого не змінено.</translation>
    </message>
    <message>
        <source>A file of this name exists already. It was left untouched; choose another name.</source>
        <translation>Файл із таким імʼям уже є. Його не змінено; виберіть інше імʼя.</translation>
    </message>
    <message>
        <source>There is no such file. Nothing was opened.</source>
        <translation>Такого файлу немає. Нічого не відкрито.</translation>
    </message>
    <message>
        <source>This entry no longer exists. Nothing was changed.</source>
        <translation>Цього запису вже немає. Нічого не змінено.</translation>
    </message>
    <message>
        <source>A required field is empty. Nothing was saved; fill it in and save again.</source>
        <translation>Обовʼязкове поле порожнє. Нічого не збережено; заповніть його і збережіть знову.</translation>
    </message>
    <message>
        <source>An entry with this key exists already. Nothing was changed.</source>
        <translation>Запис із таким ключем уже є. Нічого не змінено.</translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message>
        <source>This conflict is not there any more. Nothing was changed.</source>
        <translation>Цього конфлікту більше немає. Нічого не змінено.</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>збережено</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>видалено</translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>Видалення</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адреса</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Термін</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сума</translation>
    </message>
    <message>
        <source>One side deleted the record while the other worked on it; it lives.</source>
        <translation>Один видалив запис, поки інший із ним працював; він лишився.</translation>
    </message>
    <message>
        <source>The deletion met a change that its author had not seen; the record lives.</source>
        <translation>Видалення зустрілося зі зміною, якої його автор не бачив; запис лишився.</translation>
    </message>
    <message>
        <source>The deal was closed both ways.</source>
        <translation>Угоду закрили двояко: один виграв, інший програв.</translation>
    </message>
    <message>
        <source>Two computers added the same record; one value of &quot;%1&quot; gave way.</source>
        <translation>Той самий запис додали на двох комп’ютерах; одне зі значень поля «%1» поступилося.</translation>
    </message>
    <message>
        <source>Both changed &quot;%1&quot;; the newer value holds.</source>
        <translation>Обоє змінили «%1»; діє новіше значення.</translation>
    </message>
    <message>
        <source>There is no open conflict about &quot;%1&quot; here. Nothing was changed.</source>
        <translation>Відкритого конфлікту щодо «%1» тут немає. Нічого не змінено.</translation>
    </message>
    <message>
        <source>Conflict settled: %1</source>
        <translation>Конфлікт залагоджено: %1</translation>
    </message>
    <message>
        <source>This conflict is open. Nothing was changed.</source>
        <translation>Цей конфлікт відкритий. Нічого не змінено.</translation>
    </message>
    <message>
        <source>Conflict opened again: %1</source>
        <translation>Конфлікт відкрито знову: %1</translation>
    </message>
    <message>
        <source>Conflict settled</source>
        <translation>Конфлікт залагоджено</translation>
    </message>
    <message>
        <source>Conflict opened again</source>
        <translation>Конфлікт відкрито знову</translation>
    </message>
    <message>
        <source>The connection stays on this computer, so it is not encrypted.</source>
        <translation>З’єднання не виходить за межі цього комп’ютера, тому не шифрується.</translation>
    </message>
    <message>
        <source>Channel binding is off: somebody with a stolen certificate could listen in. Only a pooler needs this.</source>
        <translation>Прив’язку каналу вимкнено: власник викраденого сертифіката міг би підслуховувати. Це потрібно лише для пулу з’єднань.</translation>
    </message>
    <message>
        <source>This workspace goes up to the empty hub and becomes the team&apos;s.</source>
        <translation>Цей робочий файл підніметься на порожній сервер і стане спільним для команди.</translation>
    </message>
    <message>
        <source>This workspace is filled with what you may see on the hub.</source>
        <translation>Цей робочий файл заповниться тим, що вам можна бачити на сервері.</translation>
    </message>
    <message>
        <source>The upload that was begun goes on where it was.</source>
        <translation>Розпочате завантаження продовжиться з того самого місця.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) made here are not on the hub and would be lost. Send, export or discard them first, or keep a copy. Nothing was changed.</source>
        <translation>
            <numerusform>%n зміна звідси ще не на сервері й пропала б. Спершу надішліть, вивантажте або відкиньте її чи лишіть копію. Нічого не змінено.</numerusform>
            <numerusform>%n зміни звідси ще не на сервері й пропали б. Спершу надішліть, вивантажте або відкиньте їх чи лишіть копію. Нічого не змінено.</numerusform>
            <numerusform>%n змін звідси ще не на сервері й пропали б. Спершу надішліть, вивантажте або відкиньте їх чи лишіть копію. Нічого не змінено.</numerusform>
        </translation>
    </message>
    <message>
        <source>You may not see or change this record any more.</source>
        <translation>Вам більше не можна бачити чи змінювати цей запис.</translation>
    </message>
    <message>
        <source>Your role does not allow this change.</source>
        <translation>Ваша роль не дозволяє цієї зміни.</translation>
    </message>
    <message>
        <source>Somebody else was first.</source>
        <translation>Хтось устиг раніше.</translation>
    </message>
    <message>
        <source>The record was erased for good.</source>
        <translation>Запис стерто назавжди.</translation>
    </message>
    <message>
        <source>The balance would fall below zero.</source>
        <translation>Залишок став би меншим за нуль.</translation>
    </message>
    <message>
        <source>It names something that is not there, or breaks a rule of the hub.</source>
        <translation>Вона посилається на те, чого немає, або порушує правило сервера.</translation>
    </message>
    <message>
        <source>The hub could not read this change.</source>
        <translation>Сервер не зміг прочитати цю зміну.</translation>
    </message>
    <message>
        <source>This change does not write &quot;%1&quot; there. Nothing was sent.</source>
        <translation>Ця зміна не записує там «%1». Нічого не надіслано.</translation>
    </message>
    <message>
        <source>%1 exists already and was left as it is; choose another name.</source>
        <translation>%1 уже є, його лишено як було; виберіть іншу назву.</translation>
    </message>
    <message>
        <source>This change is not waiting any more. Nothing was written.</source>
        <translation>Ця зміна більше не чекає. Нічого не записано.</translation>
    </message>
    <message>
        <source>%1 could not be written. The changes stay in the list.</source>
        <translation>Не вдалося записати %1. Зміни лишаються у списку.</translation>
    </message>
    <message>
        <source>This workspace belongs to no team. Connect it to a hub first; nothing was changed.</source>
        <translation>Цей робочий файл не належить команді. Спершу підключіть його до сервера; нічого не змінено.</translation>
    </message>
    <message>
        <source>The upload to the hub is not finished. Connect again and it goes on where it was.</source>
        <translation>Завантаження на сервер не завершено. Підключіться знову, і воно продовжиться з того самого місця.</translation>
    </message>
    <message>
        <source>One of these people is not there. Nothing was changed.</source>
        <translation>Когось із цих людей немає. Нічого не змінено.</translation>
    </message>
    <message>
        <source>Giver and taker are the same person. Nothing was changed.</source>
        <translation>Передає і приймає та сама людина. Нічого не змінено.</translation>
    </message>
    <message>
        <source>A manager hands over their own clients, a lead those of their team, an admin everybody&apos;s. Nothing was changed.</source>
        <translation>Менеджер передає своїх клієнтів, керівник — клієнтів своєї команди, адміністратор — будь-яких. Нічого не змінено.</translation>
    </message>
    <message numerus="yes">
        <source>%n closed deal(s) stay theirs</source>
        <translation>
            <numerusform>%n закрита угода лишається за попереднім власником</numerusform>
            <numerusform>%n закриті угоди лишаються за попереднім власником</numerusform>
            <numerusform>%n закритих угод лишаються за попереднім власником</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done task(s) stay theirs</source>
        <translation>
            <numerusform>%n виконане завдання лишається за попереднім виконавцем</numerusform>
            <numerusform>%n виконані завдання лишаються за попереднім виконавцем</numerusform>
            <numerusform>%n виконаних завдань лишаються за попереднім виконавцем</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has nothing of that to hand over. Nothing was changed.</source>
        <translation>%1: передавати з цього нічого. Нічого не змінено.</translation>
    </message>
    <message numerus="yes">
        <source>Handed over from %1 to %2: %n client(s)</source>
        <translation>
            <numerusform>Передано від %1 до %2: %n клієнт</numerusform>
            <numerusform>Передано від %1 до %2: %n клієнти</numerusform>
            <numerusform>Передано від %1 до %2: %n клієнтів</numerusform>
        </translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Передано</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait</source>
        <translation>
            <numerusform>%n зміна чекає</numerusform>
            <numerusform>%n зміни чекають</numerusform>
            <numerusform>%n змін чекають</numerusform>
        </translation>
    </message>
    <message>
        <source>On this computer only</source>
        <translation>Лише на цьому комп’ютері</translation>
    </message>
    <message>
        <source>Not exchanging</source>
        <translation>Обміну немає</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Підключення…</translation>
    </message>
    <message>
        <source>Uploading %1 of %2</source>
        <translation>Завантаження на сервер: %1 з %2</translation>
    </message>
    <message>
        <source>Filling %1 of %2</source>
        <translation>Заповнення: %1 з %2</translation>
    </message>
    <message>
        <source>Filling, %1 so far</source>
        <translation>Заповнення: поки %1</translation>
    </message>
    <message>
        <source>Exchanging…</source>
        <translation>Обмін…</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) need attention</source>
        <translation>
            <numerusform>%n зміна потребує уваги</numerusform>
            <numerusform>%n зміни потребують уваги</numerusform>
            <numerusform>%n змін потребують уваги</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) to look at</source>
        <translation>
            <numerusform>%n конфлікт чекає рішення</numerusform>
            <numerusform>%n конфлікти чекають рішення</numerusform>
            <numerusform>%n конфліктів чекають рішення</numerusform>
        </translation>
    </message>
    <message>
        <source>Synced %1</source>
        <translation>Синхронізовано %1</translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>Синхронізовано</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Немає зв’язку</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Зупинено</translation>
    </message>
    <message>
        <source>The hub was set up by an older Opora; what it has no place for waits on this computer until somebody brings it up to date (&quot;hub upgrade&quot;).</source>
        <translation>Спільну базу створено старішою версією Opora; те, для чого в ній немає місця, чекає на цьому комп’ютері, доки її не оновлять («hub upgrade»).</translation>
    </message>
</context>
<context>
    <name>SyncError</name>
    <message>
        <source>A change could not be read. Nothing of it was applied; the change itself is kept.</source>
        <translation>Не вдалося прочитати зміну. Нічого з неї не застосовано; саму зміну збережено.</translation>
    </message>
    <message>
        <source>A change is too large to be sent at once. It is kept on this computer.</source>
        <translation>Зміна завелика, щоб надіслати її за один раз. Її збережено на цьому комп’ютері.</translation>
    </message>
    <message>
        <source>This change is not waiting any more. Nothing was discarded.</source>
        <translation>Ця зміна вже не чекає на надсилання. Нічого не скасовано.</translation>
    </message>
    <message>
        <source>This change may have reached the server already. Nothing was discarded; try again after the next synchronisation.</source>
        <translation>Можливо, ця зміна вже дійшла до сервера. Нічого не скасовано; спробуйте ще раз після наступної синхронізації.</translation>
    </message>
    <message>
        <source>This change is not waiting any more. Nothing was sent.</source>
        <translation>Ця зміна вже не чекає. Нічого не надіслано.</translation>
    </message>
    <message>
        <source>These values do not fit. Nothing was sent.</source>
        <translation>Такі значення не підходять. Нічого не надіслано.</translation>
    </message>
</context>
<context>
    <name>TaskService</name>
    <message numerus="yes">
        <source>%n new client(s)</source>
        <translation>
            <numerusform>%n новий клієнт</numerusform>
            <numerusform>%n нові клієнти</numerusform>
            <numerusform>%n нових клієнтів</numerusform>
        </translation>
    </message>
    <message>
        <source>New client: %1</source>
        <translation>Новий клієнт: %1</translation>
    </message>
    <message>
        <source>What the task is linked to does not exist or was deleted. The task was not added.</source>
        <translation>Те, з чим повʼязане завдання, не існує або видалено. Завдання не додано.</translation>
    </message>
    <message>
        <source>A task needs a title. Nothing was added; type one and save again.</source>
        <translation>Завданню потрібна назва. Нічого не додано; введіть її і збережіть знову.</translation>
    </message>
    <message>
        <source>Task added: %1</source>
        <translation>Завдання додано: %1</translation>
    </message>
    <message>
        <source>Task added</source>
        <translation>Завдання додано</translation>
    </message>
    <message>
        <source>Task moved</source>
        <translation>Завдання перенесено</translation>
    </message>
    <message>
        <source>Due date changed: %1</source>
        <translation>Термін змінено: %1</translation>
    </message>
    <message>
        <source>Task done</source>
        <translation>Завдання зроблено</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) done</source>
        <translation>
            <numerusform>%n завдання зроблено</numerusform>
            <numerusform>%n завдання зроблено</numerusform>
            <numerusform>%n завдань зроблено</numerusform>
        </translation>
    </message>
    <message>
        <source>Task done: %1</source>
        <translation>Завдання зроблено: %1</translation>
    </message>
    <message>
        <source>Task reopened</source>
        <translation>Завдання знову відкрито</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) reopened</source>
        <translation>
            <numerusform>%n завдання знову відкрито</numerusform>
            <numerusform>%n завдання знову відкрито</numerusform>
            <numerusform>%n завдань знову відкрито</numerusform>
        </translation>
    </message>
    <message>
        <source>Task reopened: %1</source>
        <translation>Завдання знову відкрито: %1</translation>
    </message>
    <message>
        <source>Task snoozed</source>
        <translation>Завдання відкладено</translation>
    </message>
    <message>
        <source>A task can only be snoozed until a later time. Nothing was changed; choose another one.</source>
        <translation>Відкласти завдання можна лише на пізніший час. Нічого не змінено; виберіть інший.</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) snoozed</source>
        <translation>
            <numerusform>%n завдання відкладено</numerusform>
            <numerusform>%n завдання відкладено</numerusform>
            <numerusform>%n завдань відкладено</numerusform>
        </translation>
    </message>
    <message>
        <source>Task snoozed: %1</source>
        <translation>Завдання відкладено: %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is already done and cannot be snoozed. Nothing was changed; reopen it first.</source>
        <translation>«%1» уже зроблено, відкласти його не можна. Нічого не змінено; спершу відкрийте його знову.</translation>
    </message>
    <message>
        <source>Task deleted</source>
        <translation>Завдання видалено</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) deleted</source>
        <translation>
            <numerusform>%n завдання видалено</numerusform>
            <numerusform>%n завдання видалено</numerusform>
            <numerusform>%n завдань видалено</numerusform>
        </translation>
    </message>
    <message>
        <source>Task deleted: %1</source>
        <translation>Завдання видалено: %1</translation>
    </message>
    <message>
        <source>Reminder shown</source>
        <translation>Нагадування показано</translation>
    </message>
    <message>
        <source>This task does not exist or was deleted. Nothing was changed.</source>
        <translation>Такого завдання немає, або його видалили. Нічого не змінено.</translation>
    </message>
    <message>
        <source>“%1” moved to %2</source>
        <translation>«%1» перенесено в «%2»</translation>
    </message>
    <message>
        <source>%1 moved “%2” to %3</source>
        <translation>%1: «%2» перенесено в «%3»</translation>
    </message>
</context>
<context>
    <name>TeamWords</name>
    <message>
        <source>Last exchange: %1</source>
        <translation>Останній обмін: %1</translation>
    </message>
    <message>
        <source>There was no exchange yet.</source>
        <translation>Обміну ще не було.</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>щойно</translation>
    </message>
    <message numerus="yes">
        <source>%n s ago</source>
        <translation>
            <numerusform>%n с тому</numerusform>
            <numerusform>%n с тому</numerusform>
            <numerusform>%n с тому</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n хв тому</numerusform>
            <numerusform>%n хв тому</numerusform>
            <numerusform>%n хв тому</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n год тому</numerusform>
            <numerusform>%n год тому</numerusform>
            <numerusform>%n год тому</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Offline · %n change(s) waiting</source>
        <translation>
            <numerusform>Немає зв’язку · чекає %n зміна</numerusform>
            <numerusform>Немає зв’язку · чекають %n зміни</numerusform>
            <numerusform>Немає зв’язку · чекають %n змін</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot reach the hub: %1</source>
        <translation>Сервер не відповідає: %1</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>цей комп’ютер</translation>
    </message>
    <message>
        <source>Local workspace</source>
        <translation>Локальна база</translation>
    </message>
    <message>
        <source>Not exchanging</source>
        <translation>Обмін не йде</translation>
    </message>
    <message numerus="yes">
        <source>Connecting · %n change(s) waiting</source>
        <translation>
            <numerusform>З’єднання · чекає %n зміна</numerusform>
            <numerusform>З’єднання · чекають %n зміни</numerusform>
            <numerusform>З’єднання · чекають %n змін</numerusform>
        </translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>З’єднання…</translation>
    </message>
    <message>
        <source>Sending %1 of %2</source>
        <translation>Надіслано %1 з %2</translation>
    </message>
    <message>
        <source>Sending: %1</source>
        <translation>Надіслано: %1</translation>
    </message>
    <message>
        <source>Fetching %1 of %2</source>
        <translation>Отримано %1 з %2</translation>
    </message>
    <message>
        <source>Fetching: %1</source>
        <translation>Отримано: %1</translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation>Зупинено: %1</translation>
    </message>
    <message>
        <source>somebody has to look</source>
        <translation>потрібне втручання</translation>
    </message>
    <message numerus="yes">
        <source>Sending %n change(s)…</source>
        <translation>
            <numerusform>Надсилається %n зміна…</numerusform>
            <numerusform>Надсилаються %n зміни…</numerusform>
            <numerusform>Надсилаються %n змін…</numerusform>
        </translation>
    </message>
    <message>
        <source>Synced · %1</source>
        <translation>Синхронізовано · %1</translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>Синхронізовано</translation>
    </message>
    <message>
        <source>Exchanging…</source>
        <translation>Триває обмін…</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) refused</source>
        <translation>
            <numerusform>Відхилено %n зміну</numerusform>
            <numerusform>Відхилено %n зміни</numerusform>
            <numerusform>Відхилено %n змін</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) to review</source>
        <translation>
            <numerusform>%n розбіжність на розгляд</numerusform>
            <numerusform>%n розбіжності на розгляд</numerusform>
            <numerusform>%n розбіжностей на розгляд</numerusform>
        </translation>
    </message>
    <message>
        <source>no role</source>
        <translation>без ролі</translation>
    </message>
    <message>
        <source>sales manager</source>
        <translation>менеджер із продажу</translation>
    </message>
    <message>
        <source>team lead</source>
        <translation>керівник групи</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>адміністратор</translation>
    </message>
    <message>
        <source>analyst, reads only</source>
        <translation>аналітик, лише читання</translation>
    </message>
    <message>
        <source>Check the server&apos;s name and port, and whether this computer may reach it (a VPN, a firewall).</source>
        <translation>Перевірте ім’я та порт сервера й чи доступний він із цього комп’ютера (VPN, брандмауер).</translation>
    </message>
    <message>
        <source>Check the user and the password. Whoever runs the server can tell whether the login is open.</source>
        <translation>Перевірте користувача та пароль. Чи відкрито вхід, знає той, хто веде сервер.</translation>
    </message>
    <message>
        <source>The file of the root certificate comes from whoever runs the server; the server&apos;s name must be the one written in its certificate.</source>
        <translation>Файл кореневого сертифіката дає той, хто веде сервер; ім’я сервера має бути тим, що записане в його сертифікаті.</translation>
    </message>
    <message>
        <source>An administrator makes it with “opora-cli hub init”, or the database has another name.</source>
        <translation>Її створює адміністратор командою «opora-cli hub init», або база називається інакше.</translation>
    </message>
    <message>
        <source>Make a fresh workspace for the team (the welcome page, “On a PostgreSQL server”) and import into it what you need from this one.</source>
        <translation>Створіть для команди нову базу (початкова сторінка, «На сервері PostgreSQL») і завантажте в неї потрібне з цієї.</translation>
    </message>
    <message>
        <source>Ask an administrator to put the first workspace there.</source>
        <translation>Попросіть адміністратора покласти туди першу базу.</translation>
    </message>
    <message>
        <source>The newer edit holds.</source>
        <translation>Діє пізніша правка.</translation>
    </message>
    <message>
        <source>One deleted it, the other edited it: it lives.</source>
        <translation>Один видалив, інший змінив: запис лишився.</translation>
    </message>
    <message>
        <source>Something new happened to it that whoever deleted it had not seen: it lives.</source>
        <translation>Із записом сталося нове, чого той, хто видаляв, не бачив: він лишився.</translation>
    </message>
    <message>
        <source>It was closed both ways: decide which.</source>
        <translation>Угоду закрили і так, і так: вирішіть, як правильно.</translation>
    </message>
    <message>
        <source>Both made the same record; one of the values was kept.</source>
        <translation>Обидва створили той самий запис; лишилося одне зі значень.</translation>
    </message>
</context>
<context>
    <name>TemplateText</name>
    <message>
        <source>The template cannot be read: %1. Nothing was written from it.</source>
        <translation>Шаблон не читається: %1. За ним нічого не написано.</translation>
    </message>
    <message>
        <source>The template uses what does not exist: %1. Nothing was written from it.</source>
        <translation>У шаблоні є те, чого не існує: %1. За ним нічого не написано.</translation>
    </message>
</context>
<context>
    <name>TemplateWords</name>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Messenger</source>
        <translation>Месенджер</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Ел. пошта</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клієнт</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>Угода</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Компанія</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Менеджер</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Зустріч</translation>
    </message>
    <message>
        <source>full name</source>
        <translation>повне ім’я</translation>
    </message>
    <message>
        <source>surname</source>
        <translation>прізвище</translation>
    </message>
    <message>
        <source>given name</source>
        <translation>ім’я</translation>
    </message>
    <message>
        <source>patronymic</source>
        <translation>по батькові</translation>
    </message>
    <message>
        <source>position</source>
        <translation>посада</translation>
    </message>
    <message>
        <source>company</source>
        <translation>компанія</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>ел. пошта</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>телефон</translation>
    </message>
    <message>
        <source>birthday</source>
        <translation>день народження</translation>
    </message>
    <message>
        <source>city</source>
        <translation>місто</translation>
    </message>
    <message>
        <source>region</source>
        <translation>область</translation>
    </message>
    <message>
        <source>country</source>
        <translation>країна</translation>
    </message>
    <message>
        <source>street</source>
        <translation>вулиця</translation>
    </message>
    <message>
        <source>postcode</source>
        <translation>індекс</translation>
    </message>
    <message>
        <source>title</source>
        <translation>назва</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>етап</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>сума</translation>
    </message>
    <message>
        <source>description</source>
        <translation>опис</translation>
    </message>
    <message>
        <source>expected close</source>
        <translation>очікуване закриття</translation>
    </message>
    <message>
        <source>name</source>
        <comment>of a company</comment>
        <translation>назва</translation>
    </message>
    <message>
        <source>name</source>
        <comment>of a manager</comment>
        <translation>ім’я</translation>
    </message>
    <message>
        <source>date</source>
        <translation>дата</translation>
    </message>
    <message>
        <source>time</source>
        <translation>час</translation>
    </message>
    <message>
        <source>place</source>
        <translation>місце</translation>
    </message>
    <message>
        <source>purpose</source>
        <translation>мета</translation>
    </message>
    <message>
        <source>Today’s date</source>
        <translation>Сьогоднішня дата</translation>
    </message>
    <message>
        <source>Link to unsubscribe</source>
        <translation>Посилання для відписки</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a thing and its part, such as Client: surname</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>UndoService</name>
    <message>
        <source>this computer</source>
        <translation>цей компʼютер</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>так</translation>
    </message>
    <message>
        <source>no</source>
        <translation>ні</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Скасовувати нічого.</translation>
    </message>
    <message>
        <source>This change was undone before. Nothing was changed.</source>
        <translation>Цю зміну вже скасовано. Нічого не змінено.</translation>
    </message>
    <message>
        <source>This change cannot be undone. Nothing was changed.</source>
        <translation>Цю зміну скасувати не можна. Нічого не змінено.</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Скасовано: %1</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Повторювати нічого.</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>Повторено: %1</translation>
    </message>
    <message>
        <source>There is no such kind of entry.</source>
        <translation>Такого виду записів немає.</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>“%1” is not a currency code; write three letters such as UAH. Nothing was created.</source>
        <translation>«%1» — не код валюти; напишіть три літери, наприклад UAH. Нічого не створено.</translation>
    </message>
    <message>
        <source>“%1” is not a known time zone; write one such as Europe/Kyiv. Nothing was created.</source>
        <translation>«%1» — невідомий часовий пояс; напишіть, наприклад, Europe/Kyiv. Нічого не створено.</translation>
    </message>
    <message>
        <source>“%1” is not a language of this program; choose en, ru or uk. Nothing was created.</source>
        <translation>«%1» — не мова цієї програми; виберіть en, ru або uk. Нічого не створено.</translation>
    </message>
    <message>
        <source>%1 exists already and was left as it is; choose another name.</source>
        <translation>%1 уже є й залишено як був; виберіть інше імʼя.</translation>
    </message>
    <message>
        <source>Workspace created</source>
        <translation>Базу створено</translation>
    </message>
</context>
<context>
    <name>WorkspaceCheck</name>
    <message>
        <source>The file is damaged: %1</source>
        <translation>Файл пошкоджено: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n reference(s) %1 lead to nothing.</source>
        <translation>
            <numerusform>%n посилання %1 веде в нікуди.</numerusform>
            <numerusform>%n посилання %1 ведуть у нікуди.</numerusform>
            <numerusform>%n посилань %1 ведуть у нікуди.</numerusform>
        </translation>
    </message>
    <message>
        <source>The check was stopped; nothing was changed.</source>
        <translation>Перевірку зупинено; нічого не змінено.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of “%1”: “%2” leads to nothing.</source>
        <translation>
            <numerusform>%n рядок «%1»: «%2» веде в нікуди.</numerusform>
            <numerusform>%n рядки «%1»: «%2» веде в нікуди.</numerusform>
            <numerusform>%n рядків «%1»: «%2» веде в нікуди.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of “%1” have no origin in the change log.</source>
        <translation>
            <numerusform>%n рядок «%1» не має початку в журналі змін.</numerusform>
            <numerusform>%n рядки «%1» не мають початку в журналі змін.</numerusform>
            <numerusform>%n рядків «%1» не мають початку в журналі змін.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of “%1” are deleted or not against what the change log says.</source>
        <translation>
            <numerusform>%n рядок «%1» видалено чи ні всупереч журналу змін.</numerusform>
            <numerusform>%n рядки «%1» видалено чи ні всупереч журналу змін.</numerusform>
            <numerusform>%n рядків «%1» видалено чи ні всупереч журналу змін.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of “%1”: “%2” is not what the change log last wrote.</source>
        <translation>
            <numerusform>%n рядок «%1»: «%2» не те, що журнал записав останнім.</numerusform>
            <numerusform>%n рядки «%1»: «%2» не те, що журнал записав останнім.</numerusform>
            <numerusform>%n рядків «%1»: «%2» не те, що журнал записав останнім.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n log entries belong to no group.</source>
        <translation>
            <numerusform>%n запис журналу не входить до жодної групи.</numerusform>
            <numerusform>%n записи журналу не входять до жодної групи.</numerusform>
            <numerusform>%n записів журналу не входять до жодної групи.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) of the log miss entries.</source>
        <translation>
            <numerusform>У %n групі журналу бракує записів.</numerusform>
            <numerusform>У %n групах журналу бракує записів.</numerusform>
            <numerusform>У %n групах журналу бракує записів.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) of the log belong to no command.</source>
        <translation>
            <numerusform>%n група журналу не належить до жодної команди.</numerusform>
            <numerusform>%n групи журналу не належать до жодної команди.</numerusform>
            <numerusform>%n груп журналу не належать до жодної команди.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n command(s) of the log have no entries.</source>
        <translation>
            <numerusform>%n команда журналу не має записів.</numerusform>
            <numerusform>%n команди журналу не мають записів.</numerusform>
            <numerusform>%n команд журналу не мають записів.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n command(s) undo something that is not there.</source>
        <translation>
            <numerusform>%n команда скасовує те, чого немає.</numerusform>
            <numerusform>%n команди скасовують те, чого немає.</numerusform>
            <numerusform>%n команд скасовують те, чого немає.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A command was left open (%n).</source>
        <translation>
            <numerusform>Команда залишилася відкритою (%n).</numerusform>
            <numerusform>Команда залишилася відкритою (%n).</numerusform>
            <numerusform>Команда залишилася відкритою (%n).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s): “%1” differs from a recount.</source>
        <translation>
            <numerusform>%n рядок: «%1» відрізняється від перерахунку.</numerusform>
            <numerusform>%n рядки: «%1» відрізняється від перерахунку.</numerusform>
            <numerusform>%n рядків: «%1» відрізняється від перерахунку.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkspaceFiles</name>
    <message>
        <source>The demo could not be made: its folder cannot be written. Nothing was changed.</source>
        <translation>Демо не створено: у його теку не можна писати. Нічого не змінено.</translation>
    </message>
</context>
<context>
    <name>WriteLabels</name>
    <message>
        <source>Client added</source>
        <translation>Клієнта додано</translation>
    </message>
    <message>
        <source>Client changed</source>
        <translation>Клієнта змінено</translation>
    </message>
    <message>
        <source>Client deleted</source>
        <translation>Клієнта видалено</translation>
    </message>
    <message>
        <source>Client restored</source>
        <translation>Клієнта відновлено</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) added</source>
        <translation>
            <numerusform>%n клієнта додано</numerusform>
            <numerusform>%n клієнтів додано</numerusform>
            <numerusform>%n клієнтів додано</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) changed</source>
        <translation>
            <numerusform>%n клієнта змінено</numerusform>
            <numerusform>%n клієнтів змінено</numerusform>
            <numerusform>%n клієнтів змінено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) deleted</source>
        <translation>
            <numerusform>%n клієнта видалено</numerusform>
            <numerusform>%n клієнтів видалено</numerusform>
            <numerusform>%n клієнтів видалено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) restored</source>
        <translation>
            <numerusform>%n клієнта відновлено</numerusform>
            <numerusform>%n клієнтів відновлено</numerusform>
            <numerusform>%n клієнтів відновлено</numerusform>
        </translation>
    </message>
    <message>
        <source>Deal added</source>
        <translation>Угоду додано</translation>
    </message>
    <message>
        <source>Deal changed</source>
        <translation>Угоду змінено</translation>
    </message>
    <message>
        <source>Deal deleted</source>
        <translation>Угоду видалено</translation>
    </message>
    <message>
        <source>Deal restored</source>
        <translation>Угоду відновлено</translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) added</source>
        <translation>
            <numerusform>%n угоду додано</numerusform>
            <numerusform>%n угоди додано</numerusform>
            <numerusform>%n угод додано</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) changed</source>
        <translation>
            <numerusform>%n угоду змінено</numerusform>
            <numerusform>%n угоди змінено</numerusform>
            <numerusform>%n угод змінено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) deleted</source>
        <translation>
            <numerusform>%n угоду видалено</numerusform>
            <numerusform>%n угоди видалено</numerusform>
            <numerusform>%n угод видалено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) restored</source>
        <translation>
            <numerusform>%n угоду відновлено</numerusform>
            <numerusform>%n угоди відновлено</numerusform>
            <numerusform>%n угод відновлено</numerusform>
        </translation>
    </message>
    <message>
        <source>Task added</source>
        <translation>Завдання додано</translation>
    </message>
    <message>
        <source>Task changed</source>
        <translation>Завдання змінено</translation>
    </message>
    <message>
        <source>Task deleted</source>
        <translation>Завдання видалено</translation>
    </message>
    <message>
        <source>Task restored</source>
        <translation>Завдання відновлено</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) added</source>
        <translation>
            <numerusform>%n завдання додано</numerusform>
            <numerusform>%n завдання додано</numerusform>
            <numerusform>%n завдань додано</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) changed</source>
        <translation>
            <numerusform>%n завдання змінено</numerusform>
            <numerusform>%n завдання змінено</numerusform>
            <numerusform>%n завдань змінено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) deleted</source>
        <translation>
            <numerusform>%n завдання видалено</numerusform>
            <numerusform>%n завдання видалено</numerusform>
            <numerusform>%n завдань видалено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) restored</source>
        <translation>
            <numerusform>%n завдання відновлено</numerusform>
            <numerusform>%n завдання відновлено</numerusform>
            <numerusform>%n завдань відновлено</numerusform>
        </translation>
    </message>
    <message>
        <source>Activity added</source>
        <translation>Подію додано</translation>
    </message>
    <message>
        <source>Activity changed</source>
        <translation>Подію змінено</translation>
    </message>
    <message>
        <source>Activity deleted</source>
        <translation>Подію видалено</translation>
    </message>
    <message>
        <source>Activity restored</source>
        <translation>Подію відновлено</translation>
    </message>
    <message numerus="yes">
        <source>%n activities added</source>
        <translation>
            <numerusform>%n подію додано</numerusform>
            <numerusform>%n події додано</numerusform>
            <numerusform>%n подій додано</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n activities changed</source>
        <translation>
            <numerusform>%n подію змінено</numerusform>
            <numerusform>%n події змінено</numerusform>
            <numerusform>%n подій змінено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n activities deleted</source>
        <translation>
            <numerusform>%n подію видалено</numerusform>
            <numerusform>%n події видалено</numerusform>
            <numerusform>%n подій видалено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n activities restored</source>
        <translation>
            <numerusform>%n подію відновлено</numerusform>
            <numerusform>%n події відновлено</numerusform>
            <numerusform>%n подій відновлено</numerusform>
        </translation>
    </message>
    <message>
        <source>Pipeline added</source>
        <translation>Воронку додано</translation>
    </message>
    <message>
        <source>Pipeline changed</source>
        <translation>Воронку змінено</translation>
    </message>
    <message>
        <source>Pipeline deleted</source>
        <translation>Воронку видалено</translation>
    </message>
    <message>
        <source>Pipeline restored</source>
        <translation>Воронку відновлено</translation>
    </message>
    <message numerus="yes">
        <source>%n pipeline(s) added</source>
        <translation>
            <numerusform>%n воронку додано</numerusform>
            <numerusform>%n воронки додано</numerusform>
            <numerusform>%n воронок додано</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pipeline(s) changed</source>
        <translation>
            <numerusform>%n воронку змінено</numerusform>
            <numerusform>%n воронки змінено</numerusform>
            <numerusform>%n воронок змінено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pipeline(s) deleted</source>
        <translation>
            <numerusform>%n воронку видалено</numerusform>
            <numerusform>%n воронки видалено</numerusform>
            <numerusform>%n воронок видалено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pipeline(s) restored</source>
        <translation>
            <numerusform>%n воронку відновлено</numerusform>
            <numerusform>%n воронки відновлено</numerusform>
            <numerusform>%n воронок відновлено</numerusform>
        </translation>
    </message>
    <message>
        <source>Stage added</source>
        <translation>Етап додано</translation>
    </message>
    <message>
        <source>Stage changed</source>
        <translation>Етап змінено</translation>
    </message>
    <message>
        <source>Stage deleted</source>
        <translation>Етап видалено</translation>
    </message>
    <message>
        <source>Stage restored</source>
        <translation>Етап відновлено</translation>
    </message>
    <message numerus="yes">
        <source>%n stage(s) added</source>
        <translation>
            <numerusform>%n етап додано</numerusform>
            <numerusform>%n етапи додано</numerusform>
            <numerusform>%n етапів додано</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stage(s) changed</source>
        <translation>
            <numerusform>%n етап змінено</numerusform>
            <numerusform>%n етапи змінено</numerusform>
            <numerusform>%n етапів змінено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stage(s) deleted</source>
        <translation>
            <numerusform>%n етап видалено</numerusform>
            <numerusform>%n етапи видалено</numerusform>
            <numerusform>%n етапів видалено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stage(s) restored</source>
        <translation>
            <numerusform>%n етап відновлено</numerusform>
            <numerusform>%n етапи відновлено</numerusform>
            <numerusform>%n етапів відновлено</numerusform>
        </translation>
    </message>
    <message>
        <source>Product added</source>
        <translation>Товар додано</translation>
    </message>
    <message>
        <source>Product changed</source>
        <translation>Товар змінено</translation>
    </message>
    <message>
        <source>Product deleted</source>
        <translation>Товар видалено</translation>
    </message>
    <message>
        <source>Product restored</source>
        <translation>Товар відновлено</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) added</source>
        <translation>
            <numerusform>%n товар додано</numerusform>
            <numerusform>%n товари додано</numerusform>
            <numerusform>%n товарів додано</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) changed</source>
        <translation>
            <numerusform>%n товар змінено</numerusform>
            <numerusform>%n товари змінено</numerusform>
            <numerusform>%n товарів змінено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) deleted</source>
        <translation>
            <numerusform>%n товар видалено</numerusform>
            <numerusform>%n товари видалено</numerusform>
            <numerusform>%n товарів видалено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) restored</source>
        <translation>
            <numerusform>%n товар відновлено</numerusform>
            <numerusform>%n товари відновлено</numerusform>
            <numerusform>%n товарів відновлено</numerusform>
        </translation>
    </message>
    <message>
        <source>User added</source>
        <translation>Користувача додано</translation>
    </message>
    <message>
        <source>User changed</source>
        <translation>Користувача змінено</translation>
    </message>
    <message>
        <source>User deleted</source>
        <translation>Користувача видалено</translation>
    </message>
    <message>
        <source>User restored</source>
        <translation>Користувача відновлено</translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) added</source>
        <translation>
            <numerusform>%n користувача додано</numerusform>
            <numerusform>%n користувачів додано</numerusform>
            <numerusform>%n користувачів додано</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) changed</source>
        <translation>
            <numerusform>%n користувача змінено</numerusform>
            <numerusform>%n користувачів змінено</numerusform>
            <numerusform>%n користувачів змінено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) deleted</source>
        <translation>
            <numerusform>%n користувача видалено</numerusform>
            <numerusform>%n користувачів видалено</numerusform>
            <numerusform>%n користувачів видалено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) restored</source>
        <translation>
            <numerusform>%n користувача відновлено</numerusform>
            <numerusform>%n користувачів відновлено</numerusform>
            <numerusform>%n користувачів відновлено</numerusform>
        </translation>
    </message>
    <message>
        <source>Team added</source>
        <translation>Команду додано</translation>
    </message>
    <message>
        <source>Team changed</source>
        <translation>Команду змінено</translation>
    </message>
    <message>
        <source>Team deleted</source>
        <translation>Команду видалено</translation>
    </message>
    <message>
        <source>Team restored</source>
        <translation>Команду відновлено</translation>
    </message>
    <message numerus="yes">
        <source>%n team(s) added</source>
        <translation>
            <numerusform>%n команду додано</numerusform>
            <numerusform>%n команди додано</numerusform>
            <numerusform>%n команд додано</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n team(s) changed</source>
        <translation>
            <numerusform>%n команду змінено</numerusform>
            <numerusform>%n команди змінено</numerusform>
            <numerusform>%n команд змінено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n team(s) deleted</source>
        <translation>
            <numerusform>%n команду видалено</numerusform>
            <numerusform>%n команди видалено</numerusform>
            <numerusform>%n команд видалено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n team(s) restored</source>
        <translation>
            <numerusform>%n команду відновлено</numerusform>
            <numerusform>%n команди відновлено</numerusform>
            <numerusform>%n команд відновлено</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag added</source>
        <translation>Мітку додано</translation>
    </message>
    <message>
        <source>Tag changed</source>
        <translation>Мітку змінено</translation>
    </message>
    <message>
        <source>Tag deleted</source>
        <translation>Мітку видалено</translation>
    </message>
    <message>
        <source>Tag restored</source>
        <translation>Мітку відновлено</translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) added</source>
        <translation>
            <numerusform>%n мітку додано</numerusform>
            <numerusform>%n мітки додано</numerusform>
            <numerusform>%n міток додано</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) changed</source>
        <translation>
            <numerusform>%n мітку змінено</numerusform>
            <numerusform>%n мітки змінено</numerusform>
            <numerusform>%n міток змінено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) deleted</source>
        <translation>
            <numerusform>%n мітку видалено</numerusform>
            <numerusform>%n мітки видалено</numerusform>
            <numerusform>%n міток видалено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) restored</source>
        <translation>
            <numerusform>%n мітку відновлено</numerusform>
            <numerusform>%n мітки відновлено</numerusform>
            <numerusform>%n міток відновлено</numerusform>
        </translation>
    </message>
    <message>
        <source>Entry added</source>
        <translation>Запис додано</translation>
    </message>
    <message>
        <source>Entry changed</source>
        <translation>Запис змінено</translation>
    </message>
    <message>
        <source>Entry deleted</source>
        <translation>Запис видалено</translation>
    </message>
    <message>
        <source>Entry restored</source>
        <translation>Запис відновлено</translation>
    </message>
    <message numerus="yes">
        <source>%n entries added</source>
        <translation>
            <numerusform>%n запис додано</numerusform>
            <numerusform>%n записи додано</numerusform>
            <numerusform>%n записів додано</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries changed</source>
        <translation>
            <numerusform>%n запис змінено</numerusform>
            <numerusform>%n записи змінено</numerusform>
            <numerusform>%n записів змінено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries deleted</source>
        <translation>
            <numerusform>%n запис видалено</numerusform>
            <numerusform>%n записи видалено</numerusform>
            <numerusform>%n записів видалено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries restored</source>
        <translation>
            <numerusform>%n запис відновлено</numerusform>
            <numerusform>%n записи відновлено</numerusform>
            <numerusform>%n записів відновлено</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a sentence and the name it is about</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Template added</source>
        <translation>Шаблон додано</translation>
    </message>
    <message>
        <source>Template changed</source>
        <translation>Шаблон змінено</translation>
    </message>
    <message>
        <source>Template deleted</source>
        <translation>Шаблон видалено</translation>
    </message>
    <message>
        <source>Template restored</source>
        <translation>Шаблон відновлено</translation>
    </message>
    <message numerus="yes">
        <source>%n template(s) added</source>
        <translation>
            <numerusform>%n шаблон додано</numerusform>
            <numerusform>%n шаблони додано</numerusform>
            <numerusform>%n шаблонів додано</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n template(s) changed</source>
        <translation>
            <numerusform>%n шаблон змінено</numerusform>
            <numerusform>%n шаблони змінено</numerusform>
            <numerusform>%n шаблонів змінено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n template(s) deleted</source>
        <translation>
            <numerusform>%n шаблон видалено</numerusform>
            <numerusform>%n шаблони видалено</numerusform>
            <numerusform>%n шаблонів видалено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n template(s) restored</source>
        <translation>
            <numerusform>%n шаблон відновлено</numerusform>
            <numerusform>%n шаблони відновлено</numerusform>
            <numerusform>%n шаблонів відновлено</numerusform>
        </translation>
    </message>
    <message>
        <source>Channel added</source>
        <translation>Канал додано</translation>
    </message>
    <message>
        <source>Channel changed</source>
        <translation>Канал змінено</translation>
    </message>
    <message>
        <source>Channel deleted</source>
        <translation>Канал видалено</translation>
    </message>
    <message>
        <source>Channel restored</source>
        <translation>Канал відновлено</translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s) added</source>
        <translation>
            <numerusform>%n канал додано</numerusform>
            <numerusform>%n канали додано</numerusform>
            <numerusform>%n каналів додано</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s) changed</source>
        <translation>
            <numerusform>%n канал змінено</numerusform>
            <numerusform>%n канали змінено</numerusform>
            <numerusform>%n каналів змінено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s) deleted</source>
        <translation>
            <numerusform>%n канал видалено</numerusform>
            <numerusform>%n канали видалено</numerusform>
            <numerusform>%n каналів видалено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s) restored</source>
        <translation>
            <numerusform>%n канал відновлено</numerusform>
            <numerusform>%n канали відновлено</numerusform>
            <numerusform>%n каналів відновлено</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::AddDealForm</name>
    <message>
        <source>Add</source>
        <translation>Додати</translation>
    </message>
    <message>
        <source>New deal in %1</source>
        <translation>Нова угода на етапі «%1»</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>Про що угода?</translation>
    </message>
    <message>
        <source>Title of the deal</source>
        <translation>Назва угоди</translation>
    </message>
    <message>
        <source>Amount, %1</source>
        <translation>Сума, %1</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сума</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Type what the deal is about.</source>
        <translation>Напишіть, про що угода.</translation>
    </message>
    <message>
        <source>“%1” is not an amount. Type a number such as 12 400.</source>
        <translation>«%1» — не сума. Введіть число, наприклад 12 400.</translation>
    </message>
</context>
<context>
    <name>opora::AttentionCard</name>
    <message>
        <source>Needs attention</source>
        <translation>Потребує уваги</translation>
    </message>
    <message numerus="yes">
        <source>deal(s) standing too long in a stage</source>
        <translation>
            <numerusform>угода задовго на етапі</numerusform>
            <numerusform>угоди задовго на етапі</numerusform>
            <numerusform>угод задовго на етапі</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>deal(s) without a next step</source>
        <translation>
            <numerusform>угода без наступного кроку</numerusform>
            <numerusform>угоди без наступного кроку</numerusform>
            <numerusform>угод без наступного кроку</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>letter(s) and call(s) need an answer</source>
        <translation>
            <numerusform>лист або дзвінок чекає на відповідь</numerusform>
            <numerusform>листи та дзвінки чекають на відповідь</numerusform>
            <numerusform>листів і дзвінків чекають на відповідь</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>edit conflict(s) to review</source>
        <translation>
            <numerusform>конфлікт змін слід розглянути</numerusform>
            <numerusform>конфлікти змін слід розглянути</numerusform>
            <numerusform>конфліктів змін слід розглянути</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>change(s) the server refused</source>
        <translation>
            <numerusform>зміну відхилив сервер</numerusform>
            <numerusform>зміни відхилив сервер</numerusform>
            <numerusform>змін відхилив сервер</numerusform>
        </translation>
    </message>
    <message>
        <source>Every open deal has a next step, and none stands too long.</source>
        <translation>Кожна відкрита угода має наступний крок, і жодна не застоялася.</translation>
    </message>
</context>
<context>
    <name>opora::AttentionPage</name>
    <message>
        <source>Refused by the server and kept here until you decide.</source>
        <translation>Сервер відхилив; зберігається тут, доки ви не вирішите.</translation>
    </message>
    <message>
        <source>Refused changes</source>
        <translation>Відхилені зміни</translation>
    </message>
    <message>
        <source>Nothing needs attention</source>
        <translation>Уваги нічого не потребує</translation>
    </message>
    <message>
        <source>What the server refuses comes here with its reason; nothing is dropped by itself.</source>
        <translation>Сюди потрапляє те, що сервер відхилив, із причиною; само нічого не зникає.</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Надіслати знову</translation>
    </message>
    <message>
        <source>Take the change back…</source>
        <translation>Скасувати зміну…</translation>
    </message>
    <message>
        <source>Write the refused change to a file…</source>
        <translation>Записати відхилену зміну у файл…</translation>
    </message>
    <message>
        <source>Write all refused changes to a file…</source>
        <translation>Записати всі відхилені зміни у файл…</translation>
    </message>
    <message>
        <source>refused</source>
        <comment>a change</comment>
        <translation>відхилено</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробиці</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Запис</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>На сервері</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Моє</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Write to a file…</source>
        <translation>Записати у файл…</translation>
    </message>
    <message>
        <source>Take it back…</source>
        <translation>Скасувати…</translation>
    </message>
    <message>
        <source>It goes to the server again.</source>
        <translation>Зміна знову йде на сервер.</translation>
    </message>
    <message>
        <source>Write refused changes to a file</source>
        <translation>Записати відхилені зміни у файл</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>Файли JSON (*.json)</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Записано: %1</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Потребує уваги</translation>
    </message>
</context>
<context>
    <name>opora::BackupKeeper</name>
    <message>
        <source>Today&apos;s backup was not made. %1</source>
        <translation>Сьогоднішню копію не зроблено. %1</translation>
    </message>
</context>
<context>
    <name>opora::BackupsCard</name>
    <message>
        <source>Backups</source>
        <translation>Резервні копії</translation>
    </message>
    <message>
        <source>While Opora runs, a copy a day is made by itself: those of seven days and four weeks are kept. Each is read back and compared with the original before it counts as made.</source>
        <translation>Поки Opora працює, раз на день копія робиться сама: зберігаються копії за сім днів і чотири тижні. Копія вважається зробленою, лише коли прочитана та звірена з оригіналом.</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Змінити…</translation>
    </message>
    <message>
        <source>Change the folder for copies</source>
        <translation>Змінити теку для копій</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Зробити копію</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Відновити…</translation>
    </message>
    <message>
        <source>Check the workspace</source>
        <translation>Перевірити базу</translation>
    </message>
    <message>
        <source>There is no copy yet.</source>
        <translation>Копій поки немає.</translation>
    </message>
    <message numerus="yes">
        <source>Last copy: %1, checked. %n in all, %2.</source>
        <comment>copies</comment>
        <translation>
            <numerusform>Остання копія: %1, перевірена. Усього %n, %2.</numerusform>
            <numerusform>Остання копія: %1, перевірена. Усього %n, %2.</numerusform>
            <numerusform>Остання копія: %1, перевірена. Усього %n, %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>Копіювання…</translation>
    </message>
    <message>
        <source>Copied and checked: %1</source>
        <translation>Скопійовано й перевірено: %1</translation>
    </message>
    <message>
        <source>Folder for copies</source>
        <translation>Тека для копій</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Перевірка…</translation>
    </message>
    <message numerus="yes">
        <source>Everything is in order: %Ln row(s) checked.</source>
        <translation>
            <numerusform>Усе гаразд: перевірено %Ln запис.</numerusform>
            <numerusform>Усе гаразд: перевірено %Ln записи.</numerusform>
            <numerusform>Усе гаразд: перевірено %Ln записів.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) found. Make a copy before you go on working.</source>
        <translation>
            <numerusform>Знайдено %n помилку. Зробіть копію, перш ніж працювати далі.</numerusform>
            <numerusform>Знайдено %n помилки. Зробіть копію, перш ніж працювати далі.</numerusform>
            <numerusform>Знайдено %n помилок. Зробіть копію, перш ніж працювати далі.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::BoardActions</name>
    <message>
        <source>%1 stayed where it was</source>
        <translation>%1 залишилася на місці</translation>
    </message>
    <message>
        <source>%1 moved to %2, %3 of %4</source>
        <translation>%1 перенесено до «%2», %3 з %4</translation>
    </message>
    <message>
        <source>%1 won</source>
        <translation>%1 виграно</translation>
    </message>
    <message>
        <source>%1 moved to %2</source>
        <translation>%1 перенесено до «%2»</translation>
    </message>
    <message>
        <source>%1 lost: %2</source>
        <translation>%1 програно: %2</translation>
    </message>
</context>
<context>
    <name>opora::BoardPainter</name>
    <message>
        <source>%1, limit %2</source>
        <translation>%1, межа %2</translation>
    </message>
    <message>
        <source>+  Add deal</source>
        <translation>+  Угода</translation>
    </message>
</context>
<context>
    <name>opora::BoardView</name>
    <message>
        <source>Add deal to %1</source>
        <translation>Додати угоду на етап «%1»</translation>
    </message>
    <message>
        <source>Dropped back</source>
        <translation>Повернуто на місце</translation>
    </message>
    <message>
        <source>This is the first stage</source>
        <translation>Це перший етап</translation>
    </message>
    <message>
        <source>This is the last open stage; W marks the deal won, L lost</source>
        <translation>Це останній відкритий етап; W — угоду виграно, L — програно</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Дошка</translation>
    </message>
    <message>
        <source>Scroll the board sideways</source>
        <translation>Прокрутити дошку вбік</translation>
    </message>
    <message>
        <source>Deal, being read</source>
        <translation>Угода, що читається</translation>
    </message>
    <message>
        <source>%1. %2, %3 of %4</source>
        <translation>%1. %2, %3 з %4</translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n угода</numerusform>
            <numerusform>%n угоди</numerusform>
            <numerusform>%n угод</numerusform>
        </translation>
    </message>
    <message>
        <source>probability %1</source>
        <translation>імовірність %1</translation>
    </message>
    <message>
        <source>over the limit of %1</source>
        <translation>більше за межу %1</translation>
    </message>
    <message>
        <source>In this stage since %1</source>
        <translation>На цьому етапі з %1</translation>
    </message>
</context>
<context>
    <name>opora::CardText</name>
    <message>
        <source>today</source>
        <translation>сьогодні</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>сьогодні %1</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>завтра</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation>завтра %1</translation>
    </message>
    <message numerus="yes">
        <source>Overdue %n day(s)</source>
        <translation>
            <numerusform>Прострочено на %n день</numerusform>
            <numerusform>Прострочено на %n дні</numerusform>
            <numerusform>Прострочено на %n днів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Overdue %n hour(s)</source>
        <translation>
            <numerusform>Прострочено на %n годину</numerusform>
            <numerusform>Прострочено на %n години</numerusform>
            <numerusform>Прострочено на %n годин</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Overdue %n minute(s)</source>
        <translation>
            <numerusform>Прострочено на %n хвилину</numerusform>
            <numerusform>Прострочено на %n хвилини</numerusform>
            <numerusform>Прострочено на %n хвилин</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rotting · %n day(s)</source>
        <translation>
            <numerusform>Застій · %n день</numerusform>
            <numerusform>Застій · %n дні</numerusform>
            <numerusform>Застій · %n днів</numerusform>
        </translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>Немає наступного кроку</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days, short</comment>
        <translation>%1 д</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes, short</comment>
        <translation>%1 хв</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours, short</comment>
        <translation>%1 год</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) in this stage</source>
        <translation>
            <numerusform>%n день на етапі</numerusform>
            <numerusform>%n дні на етапі</numerusform>
            <numerusform>%n днів на етапі</numerusform>
        </translation>
    </message>
    <message>
        <source>in this stage since today</source>
        <translation>на етапі від сьогодні</translation>
    </message>
    <message>
        <source>owner %1</source>
        <translation>відповідальний %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>opora::ChangesTab</name>
    <message>
        <source>Changes of the client</source>
        <translation>Зміни клієнта</translation>
    </message>
    <message>
        <source>Enter undoes the chosen change</source>
        <translation>Enter скасовує вибрану зміну</translation>
    </message>
    <message>
        <source>No changes yet</source>
        <translation>Змін поки немає</translation>
    </message>
    <message>
        <source>Everything that is changed here is written down and can be undone, one by one.</source>
        <translation>Тут записано все, що змінювали; кожну зміну можна скасувати окремо.</translation>
    </message>
    <message>
        <source>Undo this</source>
        <translation>Скасувати це</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>value of a field before or after a change</comment>
        <translation>порожньо</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>field: before → after</comment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Скасовано: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) changed since were left as they are.</source>
        <translation>
            <numerusform>%n поле, змінене пізніше, залишилося як є.</numerusform>
            <numerusform>%n поля, змінені пізніше, залишилися як є.</numerusform>
            <numerusform>%n полів, змінених пізніше, залишилися як є.</numerusform>
        </translation>
    </message>
    <message>
        <source>Earlier changes from the server</source>
        <translation>Раніші зміни із сервера</translation>
    </message>
    <message>
        <source>The server knows of no earlier changes.</source>
        <translation>Серверу не відомі раніші зміни.</translation>
    </message>
</context>
<context>
    <name>opora::ChannelPanel</name>
    <message>
        <source>Add a channel</source>
        <translation>Додати канал</translation>
    </message>
    <message>
        <source>Set up a channel</source>
        <translation>Налаштування каналу</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Зберегти</translation>
    </message>
    <message>
        <source>A program of my own</source>
        <translation>Власна програма</translation>
    </message>
    <message>
        <source>%1 (not on this computer)</source>
        <translation>%1 (немає на цьому комп’ютері)</translation>
    </message>
    <message>
        <source>Everybody in this workspace</source>
        <translation>Усі в цій базі</translation>
    </message>
    <message>
        <source>Only me</source>
        <translation>Лише я</translation>
    </message>
    <message>
        <source>Sends with</source>
        <translation>Чим надсилає</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Назва</translation>
    </message>
    <message>
        <source>What it sends</source>
        <translation>Що надсилає</translation>
    </message>
    <message>
        <source>Who may use it</source>
        <translation>Хто може користуватися</translation>
    </message>
    <message>
        <source>Empty: what is kept stays</source>
        <translation>Порожньо: залишиться наявний</translation>
    </message>
    <message>
        <source>Password or key</source>
        <translation>Пароль або ключ</translation>
    </message>
    <message>
        <source>Goes to this computer’s keychain only, and is never shown again.</source>
        <translation>Зберігається лише у сховищі ключів цього комп’ютера і більше не показується.</translation>
    </message>
    <message>
        <source>This computer has no keychain that answers: it is kept until Opora is closed, and never shown again.</source>
        <translation>Сховище ключів на цьому комп’ютері не відповідає: зберігається до закриття Opora і більше не показується.</translation>
    </message>
    <message>
        <source>May send from this computer</source>
        <translation>Може надсилати з цього комп’ютера</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Вибрати…</translation>
    </message>
    <message>
        <source>Choose the program</source>
        <translation>Вибрати програму</translation>
    </message>
    <message>
        <source>Program on this computer</source>
        <translation>Програма на цьому комп’ютері</translation>
    </message>
    <message>
        <source>key=value</source>
        <translation>ключ=значення</translation>
    </message>
    <message>
        <source>Its settings, one a line</source>
        <translation>Її налаштування, по одному в рядку</translation>
    </message>
    <message>
        <source>Program that sends</source>
        <translation>Програма, що надсилає</translation>
    </message>
    <message>
        <source>Quiet hours, by the client’s clock</source>
        <translation>Тихі години за часом клієнта</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Тихо з</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Тихо до</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>без обмеження</translation>
    </message>
    <message>
        <source>At most a minute</source>
        <translation>Не більше за хвилину</translation>
    </message>
    <message>
        <source>At most a week to one client</source>
        <translation>Не більше на тиждень одному клієнту</translation>
    </message>
    <message>
        <source>The program is started for each message. Which one it is stands on this computer only, never in the workspace.</source>
        <translation>Програма запускається для кожного повідомлення. Яка саме, записано лише на цьому комп’ютері, а не в базі.</translation>
    </message>
    <message>
        <source>This plugin is not on this computer.</source>
        <translation>Цього плагіна немає на комп’ютері.</translation>
    </message>
    <message>
        <source>Opora remembers the fingerprint of the plugin’s files as they are now (SHA-256 %1…). Should they change, it starts them no more until you allow it again.</source>
        <translation>Opora запам’ятовує відбиток файлів плагіна, якими вони є зараз (SHA-256 %1…). Якщо вони зміняться, вона не запускатиме їх, доки ви знову не дозволите.</translation>
    </message>
    <message>
        <source>A channel needs a name.</source>
        <translation>Каналу потрібна назва.</translation>
    </message>
    <message>
        <source>There is a channel of this name already.</source>
        <translation>Канал із такою назвою вже є.</translation>
    </message>
    <message>
        <source>Saved. The password or key that was kept belongs to the earlier server or account; enter it for this one.</source>
        <translation>Збережено. Попередній пароль або ключ належить до попереднього сервера чи облікового запису; введіть його для нових.</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Використовується</translation>
    </message>
    <message>
        <source>Out of use, nothing is sent or read over it on any computer; what waits stays.</source>
        <translation>Якщо зняти, жоден комп’ютер нічого через нього не надсилає й не читає; те, що чекає, залишається.</translation>
    </message>
    <message>
        <source>A page of yours for letters to many; without one, people unsubscribe by answering.</source>
        <translation>Ваша сторінка для розсилок; без неї відписуються відповіддю на лист.</translation>
    </message>
    <message>
        <source>Page to unsubscribe at</source>
        <translation>Сторінка відписки</translation>
    </message>
    <message>
        <source>none</source>
        <translation>немає</translation>
    </message>
    <message>
        <source>What the program is started with; in quotes where something has spaces. They stand on this computer only.</source>
        <translation>З чим програма запускається; те, що з пробілами, — у лапках. Зберігаються лише на цьому комп’ютері.</translation>
    </message>
    <message>
        <source>Its arguments</source>
        <translation>Її аргументи</translation>
    </message>
    <message>
        <source>Saved. The sign-in that was kept belongs to the earlier server or account; sign in to this one.</source>
        <translation>Збережено. Попередній вхід належить іншому серверу чи обліковому запису; увійдіть до цього.</translation>
    </message>
</context>
<context>
    <name>opora::ChannelsCard</name>
    <message>
        <source>Channels</source>
        <translation>Канали</translation>
    </message>
    <message>
        <source>Ways to send letters and SMS. A channel belongs to the workspace; whether it may run on this computer is decided here.</source>
        <translation>Способи надсилати листи та SMS. Канал належить базі, а чи можна запускати його на цьому комп’ютері, вирішується тут.</translation>
    </message>
    <message>
        <source>No channel yet. With one, letters and SMS go out from a client’s card.</source>
        <translation>Каналів поки немає. З каналом листи та SMS ідуть просто з картки клієнта.</translation>
    </message>
    <message>
        <source>Add a channel…</source>
        <translation>Додати канал…</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Перевірити</translation>
    </message>
    <message>
        <source>Test %1</source>
        <translation>Перевірити «%1»</translation>
    </message>
    <message>
        <source>More for %1</source>
        <translation>Ще для «%1»</translation>
    </message>
    <message>
        <source>Not allowed on this computer: nothing goes out from here.</source>
        <translation>На цьому комп’ютері не дозволено: звідси нічого не йде.</translation>
    </message>
    <message>
        <source>Runs %1</source>
        <translation>Запускає %1</translation>
    </message>
    <message>
        <source>Allowed here, files as of SHA-256 %1…</source>
        <translation>Дозволено тут, файли з SHA-256 %1…</translation>
    </message>
    <message>
        <source>only mine</source>
        <translation>лише мій</translation>
    </message>
    <message>
        <source>quiet %1–%2</source>
        <translation>тихо %1–%2</translation>
    </message>
    <message numerus="yes">
        <source>at most %n a minute</source>
        <translation>
            <numerusform>не більше %n за хвилину</numerusform>
            <numerusform>не більше %n за хвилину</numerusform>
            <numerusform>не більше %n за хвилину</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most %n a week to one client</source>
        <translation>
            <numerusform>не більше %n на тиждень одному клієнту</numerusform>
            <numerusform>не більше %n на тиждень одному клієнту</numerusform>
            <numerusform>не більше %n на тиждень одному клієнту</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a plugin and where it stands</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>comes with Opora</source>
        <translation>зі складу Opora</translation>
    </message>
    <message>
        <source>in your own folder</source>
        <translation>у вашій теці</translation>
    </message>
    <message>
        <source>No plugins were found on this computer.</source>
        <translation>На цьому комп’ютері плагінів не знайдено.</translation>
    </message>
    <message>
        <source>Plugins on this computer: %1.</source>
        <translation>Плагіни на цьому комп’ютері: %1.</translation>
    </message>
    <message>
        <source>Set up…</source>
        <translation>Налаштувати…</translation>
    </message>
    <message>
        <source>Allow the changed files</source>
        <translation>Дозволити змінені файли</translation>
    </message>
    <message>
        <source>Do not run it on this computer</source>
        <translation>Не запускати на цьому комп’ютері</translation>
    </message>
    <message>
        <source>Allow it on this computer</source>
        <translation>Дозволити на цьому комп’ютері</translation>
    </message>
    <message>
        <source>Send a test to myself…</source>
        <translation>Надіслати пробне собі…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Видалити</translation>
    </message>
    <message>
        <source>There is no channel that may run on this computer.</source>
        <translation>Немає каналу, який можна запускати на цьому комп’ютері.</translation>
    </message>
    <message>
        <source>Trying it; nothing is sent…</source>
        <translation>Перевіряємо, нічого не надсилаючи…</translation>
    </message>
    <message>
        <source>It does not work: %1</source>
        <translation>Не працює: %1</translation>
    </message>
    <message>
        <source>It works. Nothing was sent.</source>
        <translation>Працює. Нічого не надіслано.</translation>
    </message>
    <message>
        <source>It works: %1</source>
        <translation>Працює: %1</translation>
    </message>
    <message>
        <source>This is a test of the channel “%1”. If you can read it, the channel works.</source>
        <translation>Це перевірка каналу «%1». Якщо ви це читаєте, канал працює.</translation>
    </message>
    <message>
        <source>Test of a channel</source>
        <translation>Перевірка каналу</translation>
    </message>
    <message>
        <source>It does not work, and does not say why.</source>
        <translation>Не працює і не каже чому.</translation>
    </message>
</context>
<context>
    <name>opora::Chip</name>
    <message>
        <source>Del removes it</source>
        <translation>Del прибирає</translation>
    </message>
</context>
<context>
    <name>opora::ClientCardView</name>
    <message>
        <source>No client chosen</source>
        <translation>Клієнта не вибрано</translation>
    </message>
    <message>
        <source>Choose one in the list, and the card opens here.</source>
        <translation>Виберіть клієнта у списку, і тут відкриється картка.</translation>
    </message>
    <message>
        <source>Parts of the client&apos;s card</source>
        <translation>Розділи картки клієнта</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Стрічка</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Угоди</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Завдання</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Зміни</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Дані</translation>
    </message>
    <message>
        <source>This client has no phone yet.</source>
        <translation>У цього клієнта ще немає телефону.</translation>
    </message>
    <message>
        <source>This client has no email yet.</source>
        <translation>У цього клієнта ще немає пошти.</translation>
    </message>
    <message>
        <source>%1 copied.</source>
        <translation>Скопійовано: %1.</translation>
    </message>
</context>
<context>
    <name>opora::ClientDealsModel</name>
    <message>
        <source>no next step</source>
        <translation>немає наступного кроку</translation>
    </message>
</context>
<context>
    <name>opora::ClientField</name>
    <message>
        <source>Client</source>
        <translation>Клієнт</translation>
    </message>
</context>
<context>
    <name>opora::ClientHeader</name>
    <message>
        <source>+ Deal</source>
        <translation>+ Угода</translation>
    </message>
    <message>
        <source>New deal with this client</source>
        <translation>Нова угода з цим клієнтом</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Дії</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Видалено</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Компанія</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Людина</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <comment>channels over which a client does not want to be written to</comment>
        <translation>Відмова: %1</translation>
    </message>
</context>
<context>
    <name>opora::ClientListModel</name>
    <message>
        <source>Hot</source>
        <translation>Гарячий</translation>
    </message>
    <message>
        <source>Warm</source>
        <translation>Теплий</translation>
    </message>
    <message>
        <source>Cold</source>
        <translation>Холодний</translation>
    </message>
    <message>
        <source>last contact: %1</source>
        <translation>останній контакт: %1</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Завантаження…</translation>
    </message>
    <message>
        <source>%1: none</source>
        <translation>%1: немає</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Імʼя</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>Готовність</translation>
    </message>
    <message>
        <source>Lifetime value</source>
        <translation>Приніс усього</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Контакт</translation>
    </message>
    <message>
        <source>Last</source>
        <comment>column: when the last contact was</comment>
        <translation>Контакт</translation>
    </message>
</context>
<context>
    <name>opora::ClientListPane</name>
    <message>
        <source>No clients yet</source>
        <translation>Клієнтів поки немає</translation>
    </message>
    <message>
        <source>Import the list you have, or add the first client by hand.</source>
        <translation>Завантажте готовий список або додайте першого клієнта вручну.</translation>
    </message>
    <message>
        <source>No client matches</source>
        <translation>Ніхто не підходить</translation>
    </message>
    <message>
        <source>The filters leave nobody. Take one away, or clear them all.</source>
        <translation>Під фільтри не підходить ніхто. Приберіть один із них або скиньте всі.</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Скинути фільтри</translation>
    </message>
    <message>
        <source>loading…</source>
        <translation>завантаження…</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клієнти</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Імпорт…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Експорт</translation>
    </message>
    <message>
        <source>Write the clients of this list to a CSV file</source>
        <translation>Записати клієнтів цього списку у файл CSV</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>Новий клієнт</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n клієнт</numerusform>
            <numerusform>%n клієнти</numerusform>
            <numerusform>%n клієнтів</numerusform>
        </translation>
    </message>
    <message>
        <source>Export clients</source>
        <translation>Експорт клієнтів</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>Таблиця CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>clients</source>
        <translation>клієнти</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>Запис у %1</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) written to %1.</source>
        <translation>
            <numerusform>%n клієнта записано в %1.</numerusform>
            <numerusform>%n клієнтів записано в %1.</numerusform>
            <numerusform>%n клієнтів записано в %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::ClientTable</name>
    <message>
        <source>Clients</source>
        <translation>Клієнти</translation>
    </message>
</context>
<context>
    <name>opora::ClientWords</name>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Прізвище</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Імʼя</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>По батькові</translation>
    </message>
    <message>
        <source>Company name</source>
        <translation>Назва компанії</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Посада</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Відповідальний</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Джерело</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Кампанія</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>Готовність</translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation>Стадія стосунків</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>День народження</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Стать</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Родина</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Мова</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Вулиця</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Індекс</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Місто</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Регіон</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Країна</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Часовий пояс</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>Галузь</translation>
    </message>
    <message>
        <source>Employees</source>
        <translation>Працівників</translation>
    </message>
    <message>
        <source>Founded</source>
        <translation>Рік заснування</translation>
    </message>
    <message>
        <source>Annual revenue</source>
        <translation>Річна виручка</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Про клієнта</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Мітка</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Контакт</translation>
    </message>
    <message>
        <source>Lifetime value</source>
        <translation>Приніс усього</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Компанія</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Пошта</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Імʼя</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значення</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Підпис</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>Основний</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Назва</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сума</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Етап</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Воронка</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клієнт</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>Угода</translation>
    </message>
    <message>
        <source>Expected close</source>
        <translation>Очікуване закриття</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Імовірність</translation>
    </message>
    <message>
        <source>Lost reason</source>
        <translation>Причина програшу</translation>
    </message>
    <message>
        <source>Lost note</source>
        <translation>Нотатка про програш</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Опис</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Виконавець</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Термін</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Нагадування</translation>
    </message>
    <message>
        <source>Snoozed until</source>
        <translation>Відкладено до</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Зроблено</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Підсумок</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Видалено</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Створено</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Змінено</translation>
    </message>
    <message>
        <source>Number as dialled</source>
        <translation>Номер для набору</translation>
    </message>
    <message>
        <source>Hot</source>
        <translation>Гарячий</translation>
    </message>
    <message>
        <source>Warm</source>
        <translation>Теплий</translation>
    </message>
    <message>
        <source>Cold</source>
        <translation>Холодний</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Лід</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Покупець</translation>
    </message>
    <message>
        <source>Former customer</source>
        <translation>Колишній покупець</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Жіноча</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Чоловіча</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Людина</translation>
    </message>
    <message>
        <source>me</source>
        <translation>я</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>не вказано</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Контакт</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Звʼязок</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Завдання</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Подія</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>%1: none</source>
        <comment>a filter: the field is empty</comment>
        <translation>%1: немає</translation>
    </message>
    <message>
        <source>not %1</source>
        <comment>a filter</comment>
        <translation>не %1</translation>
    </message>
</context>
<context>
    <name>opora::ClientsPage</name>
    <message>
        <source>New client</source>
        <translation>Новий клієнт</translation>
    </message>
    <message>
        <source>Filter clients</source>
        <translation>Фільтр клієнтів</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Скинути фільтри</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>Вивантажити список</translation>
    </message>
    <message>
        <source>Open the client</source>
        <translation>Відкрити клієнта</translation>
    </message>
    <message>
        <source>Show or hide the card</source>
        <translation>Показати або сховати картку</translation>
    </message>
    <message>
        <source>Edit the client&apos;s name</source>
        <translation>Змінити імʼя клієнта</translation>
    </message>
    <message>
        <source>Delete the client</source>
        <translation>Видалити клієнта</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Написати нотатку</translation>
    </message>
    <message>
        <source>Log a call</source>
        <translation>Записати дзвінок</translation>
    </message>
    <message>
        <source>Plan a task with the client</source>
        <translation>Запланувати завдання з клієнтом</translation>
    </message>
    <message>
        <source>New deal with the client</source>
        <translation>Нова угода з клієнтом</translation>
    </message>
    <message>
        <source>Copy the phone number</source>
        <translation>Скопіювати телефон</translation>
    </message>
    <message>
        <source>Copy the email address</source>
        <translation>Скопіювати адресу пошти</translation>
    </message>
    <message>
        <source>Add a phone</source>
        <translation>Додати телефон</translation>
    </message>
    <message>
        <source>Add an email</source>
        <translation>Додати пошту</translation>
    </message>
    <message>
        <source>Card: timeline</source>
        <translation>Картка: стрічка</translation>
    </message>
    <message>
        <source>Card: deals</source>
        <translation>Картка: угоди</translation>
    </message>
    <message>
        <source>Card: tasks</source>
        <translation>Картка: завдання</translation>
    </message>
    <message>
        <source>Card: changes</source>
        <translation>Картка: зміни</translation>
    </message>
    <message>
        <source>Card: details</source>
        <translation>Картка: дані</translation>
    </message>
    <message>
        <source>Go to the list of clients</source>
        <translation>До списку клієнтів</translation>
    </message>
    <message>
        <source>Restore the client</source>
        <translation>Відновити клієнта</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n client(s)</source>
        <translation>
            <numerusform>Видалити %n клієнта</numerusform>
            <numerusform>Видалити %n клієнтів</numerusform>
            <numerusform>Видалити %n клієнтів</numerusform>
        </translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клієнти</translation>
    </message>
    <message>
        <source>Note a consent or a refusal</source>
        <translation>Записати згоду або відмову</translation>
    </message>
    <message>
        <source>Write a letter</source>
        <translation>Написати лист</translation>
    </message>
    <message>
        <source>Write an SMS</source>
        <translation>Написати SMS</translation>
    </message>
    <message>
        <source>Write in a messenger</source>
        <translation>Написати в месенджері</translation>
    </message>
    <message>
        <source>Choose a template for the letter</source>
        <translation>Вибрати шаблон листа</translation>
    </message>
</context>
<context>
    <name>opora::CommandField</name>
    <message>
        <source>Search clients, deals, phones… or type a command</source>
        <translation>Пошук клієнтів, угод, телефонів… або команда</translation>
    </message>
    <message>
        <source>@ people, # companies, $ deals, ! tasks, &gt; commands</source>
        <translation>@ люди, # компанії, $ угоди, ! завдання, &gt; команди</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Команди</translation>
    </message>
    <message>
        <source>Found with the other keyboard layout</source>
        <translation>Знайдено в іншій розкладці</translation>
    </message>
    <message>
        <source>Similar</source>
        <translation>Схоже</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Знайдено</translation>
    </message>
    <message>
        <source>Nothing found for “%1”</source>
        <translation>За запитом «%1» нічого не знайдено</translation>
    </message>
    <message numerus="yes">
        <source>%n command(s)</source>
        <translation>
            <numerusform>%n команда</numerusform>
            <numerusform>%n команди</numerusform>
            <numerusform>%n команд</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>знайдено: %n</numerusform>
            <numerusform>знайдено: %n</numerusform>
            <numerusform>знайдено: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::Composer</name>
    <message>
        <source>What to write down</source>
        <translation>Що записати</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Нотатка</translation>
    </message>
    <message>
        <source>Log call</source>
        <translation>Дзвінок</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Завдання</translation>
    </message>
    <message>
        <source>Direction of the call</source>
        <translation>Напрямок дзвінка</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>Вихідний</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>Вхідний</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Пропущений</translation>
    </message>
    <message>
        <source>Duration of the call</source>
        <translation>Тривалість дзвінка</translation>
    </message>
    <message>
        <source>min:s</source>
        <comment>placeholder of a call&apos;s duration</comment>
        <translation>хв:с</translation>
    </message>
    <message>
        <source>How long the call took: 6 or 6:12</source>
        <translation>Скільки тривав дзвінок: 6 або 6:12</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Зберегти</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Save with task</source>
        <translation>Зберегти із завданням</translation>
    </message>
    <message>
        <source>Write what happened… “call back Fri 10:00” becomes a task</source>
        <translation>Напишіть, що сталося… «передзвонити в пʼятницю 10:00» стане завданням</translation>
    </message>
    <message>
        <source>What was said on the phone?</source>
        <translation>Про що говорили телефоном?</translation>
    </message>
    <message>
        <source>Notes of the call</source>
        <translation>Нотатки про дзвінок</translation>
    </message>
    <message>
        <source>What is to be done, and when? “send the offer tomorrow 14:00”</source>
        <translation>Що зробити і коли? «надіслати пропозицію завтра 14:00»</translation>
    </message>
    <message>
        <source>Task: %1</source>
        <translation>Завдання: %1</translation>
    </message>
    <message>
        <source>Add task</source>
        <translation>Додати завдання</translation>
    </message>
    <message>
        <source>“%1” is not a duration. Write minutes, or minutes and seconds: 6:12.</source>
        <translation>«%1» — не тривалість. Введіть хвилини або хвилини й секунди: 6:12.</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Лист</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
</context>
<context>
    <name>opora::ConflictsPage</name>
    <message>
        <source>Nothing here stops your work. One value is already in force; the other one is kept.</source>
        <translation>Це не заважає працювати. Одне значення вже діє, інше збережено.</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Розбіжності</translation>
    </message>
    <message>
        <source>No conflicts</source>
        <translation>Розбіжностей немає</translation>
    </message>
    <message>
        <source>When two people change the same field before they know of each other, both values are kept here.</source>
        <translation>Якщо двоє змінили одне поле, ще не знаючи одне про одного, тут зберігаються обидва значення.</translation>
    </message>
    <message>
        <source>Swap: the other value</source>
        <translation>Поміняти на інше значення</translation>
    </message>
    <message>
        <source>Done, next conflict</source>
        <translation>Готово, наступна</translation>
    </message>
    <message>
        <source>Take the decision back</source>
        <translation>Скасувати рішення</translation>
    </message>
    <message>
        <source>Keep all of mine</source>
        <translation>Лишити все моє</translation>
    </message>
    <message>
        <source>Keep all of theirs</source>
        <translation>Лишити все чуже</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>Відкрити запис</translation>
    </message>
    <message>
        <source>decide</source>
        <comment>a conflict</comment>
        <translation>вирішіть</translation>
    </message>
    <message>
        <source>open</source>
        <comment>a conflict</comment>
        <translation>відкрито</translation>
    </message>
    <message>
        <source>swapped</source>
        <comment>a conflict</comment>
        <translation>замінено</translation>
    </message>
    <message>
        <source>settled</source>
        <comment>a conflict</comment>
        <translation>вирішено</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n поле</numerusform>
            <numerusform>%n поля</numerusform>
            <numerusform>%n полів</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>value of a field</comment>
        <translation>порожньо</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>діє</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Було</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Моє</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Чуже</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Лишити моє</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>Лишити чуже</translation>
    </message>
    <message>
        <source>Keep mine: %1, %2</source>
        <translation>Лишити моє: %1, %2</translation>
    </message>
    <message>
        <source>Keep theirs: %1, %2</source>
        <translation>Лишити чуже: %1, %2</translation>
    </message>
    <message>
        <source>settled by %1</source>
        <comment>a conflict</comment>
        <translation>рішення: %1</translation>
    </message>
    <message>
        <source>Any choice can be taken back later, here or from the Changes tab.</source>
        <translation>Будь-який вибір можна скасувати пізніше, тут або на вкладці «Зміни».</translation>
    </message>
    <message>
        <source>All mine</source>
        <translation>Усе моє</translation>
    </message>
    <message>
        <source>All theirs</source>
        <translation>Усе чуже</translation>
    </message>
    <message>
        <source>Open the deal</source>
        <translation>Відкрити угоду</translation>
    </message>
    <message>
        <source>Open the task</source>
        <translation>Відкрити завдання</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>Відкрити картку</translation>
    </message>
</context>
<context>
    <name>opora::ConnectPanel</name>
    <message>
        <source>The team&apos;s PostgreSQL server. You get a full copy here that works without the network, too.</source>
        <translation>Сервер PostgreSQL команди. Тут буде повна копія, яка працює і без мережі.</translation>
    </message>
    <message>
        <source>The team&apos;s PostgreSQL server. If it is empty, this workspace goes up and becomes the team&apos;s; if this workspace is empty, it is filled from there.</source>
        <translation>Сервер PostgreSQL команди. Якщо він порожній, ця база піде туди і стане спільною; якщо порожня ця база, вона заповниться звідти.</translation>
    </message>
    <message>
        <source>The team&apos;s PostgreSQL server. Nothing of it is kept on this computer when Opora is closed.</source>
        <translation>Сервер PostgreSQL команди. Коли Opora закриється, на цьому комп’ютері нічого не лишиться.</translation>
    </message>
    <message>
        <source>Connect to a team&apos;s server</source>
        <translation>Підключення до сервера команди</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Перевірити з’єднання</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Порт</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>База даних</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Користувач</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Root certificate</source>
        <translation>Кореневий сертифікат</translation>
    </message>
    <message>
        <source>a file from whoever runs the server</source>
        <translation>файл від того, хто веде сервер</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Вибрати…</translation>
    </message>
    <message>
        <source>Choose the root certificate</source>
        <translation>Вибрати кореневий сертифікат</translation>
    </message>
    <message>
        <source>Copy here</source>
        <translation>Копія тут</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>Through a connection pooler (PgBouncer)</source>
        <translation>Через пул з’єднань (PgBouncer)</translation>
    </message>
    <message>
        <source>A pooler cannot bind the login to the encrypted channel: somebody with a stolen certificate of the server could listen in. Leave it off for a direct connection.</source>
        <translation>Через пул вхід не можна прив’язати до шифрованого каналу: підслухати міг би той, хто викрав сертифікат сервера. За прямого з’єднання не вмикайте.</translation>
    </message>
    <message>
        <source>Keep the password in the system&apos;s keychain</source>
        <translation>Зберігати пароль у сховищі ключів системи</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробиці</translation>
    </message>
    <message>
        <source>Certificates (*.crt *.pem);;All files (*)</source>
        <translation>Сертифікати (*.crt *.pem);;Усі файли (*)</translation>
    </message>
    <message>
        <source>There is already a file of this name. It was left alone; choose another name.</source>
        <translation>Файл із такою назвою вже є. Його не змінено; виберіть іншу назву.</translation>
    </message>
    <message>
        <source>Choose a folder that exists for the copy.</source>
        <translation>Виберіть для копії наявну теку.</translation>
    </message>
    <message>
        <source>Trying to connect…</source>
        <translation>Пробуємо з’єднатися…</translation>
    </message>
    <message>
        <source>Connected: %1. The server knows you as %2 (%3).</source>
        <translation>З’єднання є: %1. Сервер знає вас як %2 (%3).</translation>
    </message>
    <message>
        <source>Nobody has put anything there yet.</source>
        <translation>Там ще нічого немає.</translation>
    </message>
    <message numerus="yes">
        <source>You will see %Ln client(s).</source>
        <translation>
            <numerusform>Вам буде видно %Ln клієнта.</numerusform>
            <numerusform>Вам буде видно %Ln клієнтів.</numerusform>
            <numerusform>Вам буде видно %Ln клієнтів.</numerusform>
        </translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Приєднатися</translation>
    </message>
</context>
<context>
    <name>opora::ConsentCard</name>
    <message>
        <source>May we write?</source>
        <translation>Чи можна писати</translation>
    </message>
    <message>
        <source>%1
Proof: %2</source>
        <translation>%1
Підтвердження: %2</translation>
    </message>
    <message>
        <source>%1: %2. Note what the client says</source>
        <comment>a kind of channel and a consent</comment>
        <translation>%1: %2. Записати, що каже клієнт</translation>
    </message>
    <message>
        <source>Note what the client says</source>
        <translation>Записати, що каже клієнт</translation>
    </message>
</context>
<context>
    <name>opora::ConsentPanel</name>
    <message>
        <source>What the client says</source>
        <translation>Що каже клієнт</translation>
    </message>
    <message>
        <source>%1. What was noted before stays in the history; the last word counts.</source>
        <translation>%1. Попередні записи лишаються в історії; чинне останнє слово.</translation>
    </message>
    <message>
        <source>Agrees to it</source>
        <translation>Згоден</translation>
    </message>
    <message>
        <source>Does not want it</source>
        <translation>Не хоче</translation>
    </message>
    <message>
        <source>Not stated</source>
        <comment>grounds of a consent</comment>
        <translation>Не вказано</translation>
    </message>
    <message>
        <source>Over what</source>
        <translation>Яким способом</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Що сказано</translation>
    </message>
    <message>
        <source>Grounds</source>
        <translation>Підстава</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>By phone, a form on the website, a contract…</source>
        <translation>Телефоном, форма на сайті, договір…</translation>
    </message>
    <message>
        <source>Where it was said</source>
        <translation>Де сказано</translation>
    </message>
    <message>
        <source>The number of a document, a link, the client’s own words</source>
        <translation>Номер документа, посилання, слова клієнта</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Підтвердження</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Записати</translation>
    </message>
    <message>
        <source>There is no such date. Write it like 31.12.2026.</source>
        <translation>Такої дати немає. Напишіть, наприклад, 31.12.2026.</translation>
    </message>
</context>
<context>
    <name>opora::DBusNotifier</name>
    <message>
        <source>Open</source>
        <translation>Відкрити</translation>
    </message>
</context>
<context>
    <name>opora::DealActivity</name>
    <message>
        <source>Save</source>
        <translation>Зберегти</translation>
    </message>
    <message>
        <source>Show earlier</source>
        <translation>Показати раніші</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Нотатка</translation>
    </message>
    <message>
        <source>Log call</source>
        <translation>Дзвінок</translation>
    </message>
    <message>
        <source>What to add</source>
        <translation>Що додати</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>Вихідний</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>Вхідний</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Пропущений</translation>
    </message>
    <message>
        <source>Direction of the call</source>
        <translation>Напрямок дзвінка</translation>
    </message>
    <message>
        <source>Write what happened…</source>
        <translation>Напишіть, що сталося…</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Що сталося</translation>
    </message>
    <message>
        <source>Ctrl+Enter saves</source>
        <translation>Ctrl+Enter зберігає</translation>
    </message>
    <message>
        <source>Missed call</source>
        <translation>Пропущений дзвінок</translation>
    </message>
    <message>
        <source>Call · incoming</source>
        <translation>Дзвінок · вхідний</translation>
    </message>
    <message>
        <source>Call · outgoing</source>
        <translation>Дзвінок · вихідний</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Пошта</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Зустріч</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Візит</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Подія</translation>
    </message>
    <message>
        <source>Started in %1</source>
        <translation>Розпочато на етапі «%1»</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>time unknown</source>
        <translation>час невідомий</translation>
    </message>
</context>
<context>
    <name>opora::DealChanges</name>
    <message>
        <source>No changes are recorded.</source>
        <translation>Змін не записано.</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>%1 · %2 · undone</source>
        <translation>%1 · %2 · скасовано</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Undo “%1”</source>
        <translation>Скасувати «%1»</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Скасовано: %1</translation>
    </message>
</context>
<context>
    <name>opora::DealFields</name>
    <message>
        <source>Details</source>
        <translation>Дані</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сума</translation>
    </message>
    <message>
        <source>Add the amount</source>
        <translation>Вказати суму</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Закриття</translation>
    </message>
    <message>
        <source>Add the expected day</source>
        <translation>Вказати очікуваний день</translation>
    </message>
    <message>
        <source>Probability, %</source>
        <translation>Імовірність, %</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Відповідальний</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Поки ніхто</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Джерело</translation>
    </message>
    <message>
        <source>Where it came from</source>
        <translation>Звідки прийшла</translation>
    </message>
    <message>
        <source>Lost because</source>
        <translation>Причина програшу</translation>
    </message>
    <message>
        <source>Note on the loss</source>
        <translation>Нотатка про програш</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Додати нотатку</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Товари</translation>
    </message>
    <message>
        <source>Add a product to the deal</source>
        <translation>Додати товар до угоди</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Опис</translation>
    </message>
    <message>
        <source>Add a description</source>
        <translation>Додати опис</translation>
    </message>
    <message>
        <source>A whole number from 0 to 100.</source>
        <translation>Ціле число від 0 до 100.</translation>
    </message>
    <message>
        <source>A lost deal needs its reason.</source>
        <translation>Програна угода повинна мати причину.</translation>
    </message>
    <message>
        <source>%1 by its stage</source>
        <translation>%1 за етапом</translation>
    </message>
    <message>
        <source> ×%1</source>
        <translation> ×%1</translation>
    </message>
</context>
<context>
    <name>opora::DealPanel</name>
    <message>
        <source>Change the client</source>
        <translation>Змінити клієнта</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Виграно</translation>
    </message>
    <message>
        <source>Lost…</source>
        <translation>Програно…</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Інші дії</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>Угода</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Огляд</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Подія</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Зміни</translation>
    </message>
    <message>
        <source>Parts of the deal</source>
        <translation>Розділи угоди</translation>
    </message>
    <message>
        <source>Title of the deal</source>
        <translation>Назва угоди</translation>
    </message>
    <message>
        <source>A deal needs a title.</source>
        <translation>Угоді потрібна назва.</translation>
    </message>
    <message>
        <source>Plan a next step</source>
        <translation>Запланувати наступний крок</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Написати нотатку</translation>
    </message>
    <message>
        <source>Delete the deal</source>
        <translation>Видалити угоду</translation>
    </message>
    <message>
        <source>Close the deal (Esc)</source>
        <translation>Закрити угоду (Esc)</translation>
    </message>
    <message>
        <source>Deal: %1</source>
        <translation>Угода: %1</translation>
    </message>
    <message>
        <source>Stage: %1</source>
        <translation>Етап: %1</translation>
    </message>
    <message>
        <source>Add a client</source>
        <translation>Додати клієнта</translation>
    </message>
    <message>
        <source>Client: %1</source>
        <translation>Клієнт: %1</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
</context>
<context>
    <name>opora::DealTableModel</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>Угода</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клієнт</translation>
    </message>
    <message>
        <source>Stage now</source>
        <translation>Етап зараз</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Відповідальний</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сума</translation>
    </message>
</context>
<context>
    <name>opora::DealTasks</name>
    <message>
        <source>Next steps</source>
        <translation>Наступні кроки</translation>
    </message>
    <message>
        <source>Plan a step</source>
        <translation>Запланувати крок</translation>
    </message>
    <message>
        <source>Nothing is planned. A deal without a next step goes cold.</source>
        <translation>Нічого не заплановано. Угода без наступного кроку холоне.</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Зроблено: %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Зроблено</translation>
    </message>
    <message>
        <source>Open the task “%1”</source>
        <translation>Відкрити завдання «%1»</translation>
    </message>
</context>
<context>
    <name>opora::DealsTab</name>
    <message>
        <source>Deals of the client</source>
        <translation>Угоди клієнта</translation>
    </message>
    <message>
        <source>No deals yet</source>
        <translation>Угод поки немає</translation>
    </message>
    <message>
        <source>A deal is what this client may buy: it has a stage, an amount and a next step.</source>
        <translation>Угода — це те, що клієнт може купити: вона має етап, суму й наступний крок.</translation>
    </message>
    <message>
        <source>New deal</source>
        <translation>Нова угода</translation>
    </message>
</context>
<context>
    <name>opora::DetailsPanel</name>
    <message>
        <source>Details</source>
        <translation>Дані</translation>
    </message>
    <message>
        <source>+ Phone, email…</source>
        <translation>+ Телефон, пошта…</translation>
    </message>
    <message>
        <source>Add a phone, an email or another contact</source>
        <translation>Додати телефон, пошту або інший контакт</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Пошта</translation>
    </message>
    <message>
        <source>Messenger</source>
        <translation>Месенджер</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Сайт</translation>
    </message>
    <message>
        <source>Social network</source>
        <translation>Соцмережа</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Мітки</translation>
    </message>
    <message>
        <source>Several tags with commas between them</source>
        <translation>Кілька міток через кому</translation>
    </message>
    <message>
        <source>The company this person works at; a new name makes a new company</source>
        <translation>Компанія, де працює людина; нова назва створює нову компанію</translation>
    </message>
    <message>
        <source>There is no such time zone. Write it like Europe/Kyiv.</source>
        <translation>Такого часового поясу немає. Напишіть як Europe/Kyiv.</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>не вказано</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Додати</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копіювати</translation>
    </message>
    <message>
        <source>Make it the main one</source>
        <translation>Зробити основним</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Прибрати</translation>
    </message>
</context>
<context>
    <name>opora::DiscardPanel</name>
    <message>
        <source>Take the change back?</source>
        <translation>Скасувати зміну?</translation>
    </message>
    <message>
        <source>It has not reached the server. What it changed goes back to what the server has; this cannot be undone.</source>
        <translation>На сервер вона не потрапила. Змінене повернеться до того, що на сервері; відновити це потім не можна.</translation>
    </message>
    <message>
        <source>Looking what builds on it…</source>
        <translation>Дивимося, що на ній тримається…</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Лишити</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Скасувати зміну</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>і ще %n</numerusform>
            <numerusform>і ще %n</numerusform>
            <numerusform>і ще %n</numerusform>
        </translation>
    </message>
    <message>
        <source>With it goes what builds on it:</source>
        <translation>Разом із нею піде те, що на ній тримається:</translation>
    </message>
    <message numerus="yes">
        <source>Take %n back</source>
        <comment>changes</comment>
        <translation>
            <numerusform>Скасувати %n зміну</numerusform>
            <numerusform>Скасувати %n зміни</numerusform>
            <numerusform>Скасувати %n змін</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) taken back.</source>
        <translation>
            <numerusform>Скасовано %n зміну.</numerusform>
            <numerusform>Скасовано %n зміни.</numerusform>
            <numerusform>Скасовано %n змін.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::FileStep</name>
    <message>
        <source>Choose files…</source>
        <translation>Вибрати файли…</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Що знайдено</translation>
    </message>
    <message>
        <source>Drop a file here</source>
        <translation>Перетягніть файл сюди</translation>
    </message>
    <message>
        <source>CSV or text with any delimiter and character set: clients, companies, people, deals, users, products, tasks, activities. Several files of one export may come together.</source>
        <translation>CSV або текст із будь-яким роздільником і кодуванням: клієнти, компанії, люди, угоди, користувачі, товари, завдання, події. Можна кілька файлів одного вивантаження разом.</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клієнти</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Компанії</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Угоди</translation>
    </message>
    <message>
        <source>Colleagues</source>
        <translation>Колеги</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Товари</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Завдання</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Події</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Поки невідомо</translation>
    </message>
    <message>
        <source>By their columns</source>
        <translation>За їхніми стовпцями</translation>
    </message>
    <message>
        <source>Found automatically</source>
        <translation>Знайдено автоматично</translation>
    </message>
    <message>
        <source>Update what is here</source>
        <translation>Оновити наявні</translation>
    </message>
    <message>
        <source>Leave what is here</source>
        <translation>Залишити наявні</translation>
    </message>
    <message>
        <source>Add them again</source>
        <translation>Додати ще раз</translation>
    </message>
    <message>
        <source>The rows are</source>
        <translation>Рядки — це</translation>
    </message>
    <message>
        <source>Character set</source>
        <translation>Кодування</translation>
    </message>
    <message>
        <source>Rows that are here already</source>
        <translation>Рядки, які тут уже є</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n стовпець</numerusform>
            <numerusform>%n стовпці</numerusform>
            <numerusform>%n стовпців</numerusform>
        </translation>
    </message>
    <message>
        <source>delimiter %1</source>
        <translation>роздільник %1</translation>
    </message>
    <message>
        <source>layout “%1”</source>
        <translation>розкладка «%1»</translation>
    </message>
    <message>
        <source>Choose other files…</source>
        <translation>Вибрати інші файли…</translation>
    </message>
</context>
<context>
    <name>opora::FileToPanel</name>
    <message>
        <source>File to a client</source>
        <translation>Покласти клієнтові</translation>
    </message>
    <message>
        <source>Everything from %1 that belongs to nobody yet goes along, and the address is kept on the card.</source>
        <translation>Разом із листом до картки потрапить усе нічиє від %1, і адреса лишиться в картці.</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клієнт</translation>
    </message>
    <message>
        <source>Begin to type the client&apos;s name</source>
        <translation>Почніть вводити ім’я клієнта</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Покласти</translation>
    </message>
    <message>
        <source>Choose a client from the list; a new one is made with “Make a client”.</source>
        <translation>Виберіть клієнта зі списку; нового створює «Створити клієнта».</translation>
    </message>
</context>
<context>
    <name>opora::FilterBar</name>
    <message>
        <source>+ Filter</source>
        <translation>+ Фільтр</translation>
    </message>
    <message>
        <source>Add a filter</source>
        <translation>Додати фільтр</translation>
    </message>
    <message>
        <source>Show only clients of an owner, a city, a tag…</source>
        <translation>Показати лише клієнтів відповідального, міста, мітки…</translation>
    </message>
    <message>
        <source>Filter clients</source>
        <translation>Фільтр клієнтів</translation>
    </message>
    <message>
        <source>Type a name or conditions, for example: owner:me city:Lviv last_contact:&gt;30d tag:vip. Enter keeps them.</source>
        <translation>Введіть імʼя або умови, наприклад: owner:me city:Львів last_contact:&gt;30d tag:vip. Enter зберігає їх.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Завантаження…</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Поки немає</translation>
    </message>
    <message>
        <source>Type another…</source>
        <translation>Ввести інше…</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Відповідальний</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Я</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>Готовність</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Не вказано</translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation>Стадія стосунків</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Компанії</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Контакт</translation>
    </message>
    <message numerus="yes">
        <source>Over %n day(s) ago</source>
        <translation>
            <numerusform>Понад %n день тому</numerusform>
            <numerusform>Понад %n дні тому</numerusform>
            <numerusform>Понад %n днів тому</numerusform>
        </translation>
    </message>
    <message>
        <source>Within 7 days</source>
        <translation>За 7 днів</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Ніколи</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Мітка</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Джерело</translation>
    </message>
    <message>
        <source>%1…</source>
        <comment>a filter whose value is typed</comment>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Скинути фільтри</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>Фільтр…</translation>
    </message>
</context>
<context>
    <name>opora::Format</name>
    <message>
        <source>date unknown</source>
        <translation>дата невідома</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сьогодні</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Завтра</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Учора</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>birthday, age</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Done %1</source>
        <comment>date and time</comment>
        <translation>Зроблено %1</translation>
    </message>
    <message>
        <source>No due date</source>
        <translation>Без терміну</translation>
    </message>
    <message>
        <source>no reminder</source>
        <translation>без нагадування</translation>
    </message>
    <message>
        <source>reminder at the time</source>
        <translation>нагадування вчасно</translation>
    </message>
    <message numerus="yes">
        <source>reminder %n day(s) before</source>
        <translation>
            <numerusform>нагадування за %n день</numerusform>
            <numerusform>нагадування за %n дні</numerusform>
            <numerusform>нагадування за %n днів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reminder %n hour(s) before</source>
        <translation>
            <numerusform>нагадування за %n годину</numerusform>
            <numerusform>нагадування за %n години</numerusform>
            <numerusform>нагадування за %n годин</numerusform>
        </translation>
    </message>
    <message>
        <source>reminder %1 min before</source>
        <translation>нагадування за %1 хв</translation>
    </message>
</context>
<context>
    <name>opora::FunnelChart</name>
    <message>
        <source>Funnel</source>
        <translation>Воронка</translation>
    </message>
    <message>
        <source>of all</source>
        <translation>від усіх</translation>
    </message>
    <message>
        <source>conversion</source>
        <translation>конверсія</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>крок %1</translation>
    </message>
    <message>
        <source>median time</source>
        <translation>медіана</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n deal(s)</source>
        <translation>
            <numerusform>%1: %n угода</numerusform>
            <numerusform>%1: %n угоди</numerusform>
            <numerusform>%1: %n угод</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of all</source>
        <translation>%1 від усіх</translation>
    </message>
    <message>
        <source>median time %1</source>
        <translation>медіана %1</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Етап</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Угод</translation>
    </message>
</context>
<context>
    <name>opora::HandoverPanel</name>
    <message>
        <source>Hand clients over</source>
        <translation>Передача клієнтів</translation>
    </message>
    <message>
        <source>Clients change hands with their open deals and tasks. Closed deals and done tasks keep who did them.</source>
        <translation>Клієнти переходять із відкритими угодами й завданнями. Закриті угоди й виконані завдання лишаються за тим, хто їх вів.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Від кого</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Кому</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>виберіть</translation>
    </message>
    <message>
        <source>Which clients</source>
        <translation>Яких клієнтів</translation>
    </message>
    <message>
        <source>all of them, or a filter: city:Lviv tag:vip</source>
        <translation>усіх або за фільтром: city:Львів tag:vip</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Яких</translation>
    </message>
    <message>
        <source>Choose who takes them.</source>
        <translation>Виберіть, хто їх прийме.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Передати</translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) go to %1</source>
        <translation>
            <numerusform>%Ln клієнт переходить до: %1</numerusform>
            <numerusform>%Ln клієнти переходять до: %1</numerusform>
            <numerusform>%Ln клієнтів переходять до: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>with %Ln open deal(s)</source>
        <translation>
            <numerusform>із %Ln відкритою угодою</numerusform>
            <numerusform>із %Ln відкритими угодами</numerusform>
            <numerusform>із %Ln відкритими угодами</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln task(s).</source>
        <translation>
            <numerusform>і %Ln завданням.</numerusform>
            <numerusform>і %Ln завданнями.</numerusform>
            <numerusform>і %Ln завданнями.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln closed deal(s)</source>
        <translation>
            <numerusform>%Ln закрита угода</numerusform>
            <numerusform>%Ln закриті угоди</numerusform>
            <numerusform>%Ln закритих угод</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln done task(s) stay with %1.</source>
        <translation>
            <numerusform>і %Ln виконане завдання лишаються за: %1.</numerusform>
            <numerusform>і %Ln виконані завдання лишаються за: %1.</numerusform>
            <numerusform>і %Ln виконаних завдань лишаються за: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 goes on seeing %n of them:</source>
        <translation>
            <numerusform>%1 і далі бачить %n із них:</numerusform>
            <numerusform>%1 і далі бачить %n із них:</numerusform>
            <numerusform>%1 і далі бачить %n із них:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>і ще %n</numerusform>
            <numerusform>і ще %n</numerusform>
            <numerusform>і ще %n</numerusform>
        </translation>
    </message>
    <message>
        <source>You will not see them afterwards.</source>
        <translation>Після цього ви їх не побачите.</translation>
    </message>
    <message numerus="yes">
        <source>Hand over %Ln client(s)</source>
        <translation>
            <numerusform>Передати %Ln клієнта</numerusform>
            <numerusform>Передати %Ln клієнтів</numerusform>
            <numerusform>Передати %Ln клієнтів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) handed over to %1</source>
        <translation>
            <numerusform>Передано %Ln клієнта: %1</numerusform>
            <numerusform>Передано %Ln клієнтів: %1</numerusform>
            <numerusform>Передано %Ln клієнтів: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::HistoryDelegate</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>і ще %n</numerusform>
            <numerusform>і ще %n</numerusform>
            <numerusform>і ще %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo this</source>
        <translation>Скасувати це</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>скасовано</translation>
    </message>
</context>
<context>
    <name>opora::HistoryModel</name>
    <message>
        <source>Undone</source>
        <translation>Скасовано</translation>
    </message>
</context>
<context>
    <name>opora::ImportPage</name>
    <message>
        <source>Choose files to import</source>
        <translation>Виберіть файли для імпорту</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>Таблиці (*.csv *.tsv *.txt);;Усі файли (*)</translation>
    </message>
    <message>
        <source>The column titles do not tell what the rows are. Say so below, then assign the columns.</source>
        <translation>За заголовками стовпців не зрозуміло, що це за рядки. Вкажіть нижче, потім призначте стовпці.</translation>
    </message>
    <message>
        <source>Several files come in by their own layouts. To change one, import it by itself.</source>
        <translation>Кілька файлів завантажуються кожен за своєю розкладкою. Щоб змінити її, імпортуйте файл окремо.</translation>
    </message>
    <message>
        <source>Reading the rows…</source>
        <translation>Читання рядків…</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n файл</numerusform>
            <numerusform>%n файли</numerusform>
            <numerusform>%n файлів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n рядок</numerusform>
            <numerusform>%n рядки</numerusform>
            <numerusform>%n рядків</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edit a marked cell here, or let the %n row(s) go to %1 with the reason in the last column. The whole import is one undo.</source>
        <translation>
            <numerusform>Виправте позначену клітинку тут, або %n рядок піде в %1 із причиною в останньому стовпці. Увесь імпорт скасовується однією дією.</numerusform>
            <numerusform>Виправте позначені клітинки тут, або %n рядки підуть у %1 із причиною в останньому стовпці. Увесь імпорт скасовується однією дією.</numerusform>
            <numerusform>Виправте позначені клітинки тут, або %n рядків підуть у %1 із причиною в останньому стовпці. Увесь імпорт скасовується однією дією.</numerusform>
        </translation>
    </message>
    <message>
        <source>The whole import is one undo.</source>
        <translation>Увесь імпорт скасовується однією дією.</translation>
    </message>
    <message>
        <source>Row %1. %2</source>
        <translation>Рядок %1. %2</translation>
    </message>
    <message>
        <source>%1-refused.csv</source>
        <translation>%1-відхилені.csv</translation>
    </message>
    <message>
        <source>%1-refused-%2.csv</source>
        <translation>%1-відхилені-%2.csv</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Імпорт…</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was imported.</source>
        <translation>Скасовано. Нічого не завантажено.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) imported</source>
        <translation>
            <numerusform>Імпортовано %n рядок</numerusform>
            <numerusform>Імпортовано %n рядки</numerusform>
            <numerusform>Імпортовано %n рядків</numerusform>
        </translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Відкрити %1</translation>
    </message>
    <message>
        <source>The import was taken back</source>
        <translation>Імпорт скасовано</translation>
    </message>
    <message numerus="yes">
        <source>Undone: %1. %n field(s) stayed because they were changed since.</source>
        <translation>
            <numerusform>Скасовано: %1. %n поле залишилося, бо його змінили пізніше.</numerusform>
            <numerusform>Скасовано: %1. %n поля залишилися, бо їх змінили пізніше.</numerusform>
            <numerusform>Скасовано: %1. %n полів залишилися, бо їх змінили пізніше.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Скасовано: %1</translation>
    </message>
    <message>
        <source>Guess by the titles</source>
        <translation>Визначити за заголовками</translation>
    </message>
    <message>
        <source>Save the mapping</source>
        <translation>Зберегти розкладку</translation>
    </message>
    <message>
        <source>The next file with these columns can be imported the same way.</source>
        <translation>Наступний файл із такими стовпцями можна завантажити так само.</translation>
    </message>
    <message>
        <source>Name of the mapping</source>
        <translation>Назва розкладки</translation>
    </message>
    <message>
        <source>Our table</source>
        <translation>Наша таблиця</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Зберегти</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Спочатку</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Далі</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>Скасувати імпорт</translation>
    </message>
    <message>
        <source>Load mapping</source>
        <translation>Завантажити розкладку</translation>
    </message>
    <message>
        <source>Save mapping…</source>
        <translation>Зберегти розкладку…</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Що станеться</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Що сталося</translation>
    </message>
    <message>
        <source>1 File</source>
        <translation>1 Файл</translation>
    </message>
    <message>
        <source>2 Columns</source>
        <translation>2 Стовпці</translation>
    </message>
    <message>
        <source>3 Check</source>
        <translation>3 Перевірка</translation>
    </message>
    <message>
        <source>4 Done</source>
        <translation>4 Готово</translation>
    </message>
    <message>
        <source>Steps of the import</source>
        <translation>Кроки імпорту</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Імпорт</translation>
    </message>
    <message>
        <source>File whose columns are shown</source>
        <translation>Файл, чиї стовпці показано</translation>
    </message>
    <message>
        <source>First rows as they will be imported</source>
        <translation>Перші рядки в тому вигляді, в якому завантажаться</translation>
    </message>
    <message>
        <source>Rows with problems</source>
        <translation>Рядки з помилками</translation>
    </message>
    <message>
        <source>Every cell fits. Nothing has to be corrected.</source>
        <translation>Усі клітинки підходять. Виправляти нічого.</translation>
    </message>
    <message>
        <source>Type into a marked cell to correct it, or let the refused rows go into a file of their own with the reason in the last column. The whole import is one undo.</source>
        <translation>Введіть правильне значення в позначену клітинку або відправте відхилені рядки в окремий файл із причиною в останньому стовпці. Увесь імпорт скасовується однією дією.</translation>
    </message>
    <message>
        <source>Show what came in</source>
        <translation>Показати завантажене</translation>
    </message>
    <message>
        <source>Import the rows</source>
        <translation>Імпортувати рядки</translation>
    </message>
    <message>
        <source>Go to the next wrong cell</source>
        <translation>До наступної хибної клітинки</translation>
    </message>
    <message>
        <source>Start the import over</source>
        <translation>Почати імпорт спочатку</translation>
    </message>
    <message>
        <source>Import another file</source>
        <translation>Імпортувати інший файл</translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation>Імпортувати нічого</translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>Імпортувати %n рядок</numerusform>
            <numerusform>Імпортувати %n рядки</numerusform>
            <numerusform>Імпортувати %n рядків</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the assignment of columns</source>
        <translation>Зберегти відповідність стовпців</translation>
    </message>
    <message>
        <source>Load a saved assignment of columns</source>
        <translation>Завантажити збережену відповідність стовпців</translation>
    </message>
</context>
<context>
    <name>opora::InPlaceEdit</name>
    <message>
        <source>There is no such date. Write it like 31.12.2026.</source>
        <translation>Такої дати немає. Напишіть як 31.12.2026.</translation>
    </message>
    <message>
        <source>This is not an amount. Write it like 1234.50.</source>
        <translation>Це не сума. Напишіть як 1234.50.</translation>
    </message>
    <message>
        <source>This is not a whole number.</source>
        <translation>Це не ціле число.</translation>
    </message>
    <message>
        <source>DD.MM.YYYY</source>
        <translation>ДД.ММ.РРРР</translation>
    </message>
</context>
<context>
    <name>opora::InboxPage</name>
    <message>
        <source>%1 is not among the clients</source>
        <translation>%1 — немає серед клієнтів</translation>
    </message>
    <message>
        <source>only you see it</source>
        <translation>бачите лише ви</translation>
    </message>
    <message>
        <source>Open card</source>
        <translation>Відкрити картку</translation>
    </message>
    <message>
        <source>Make a client</source>
        <translation>Створити клієнта</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Відповіли</translation>
    </message>
    <message>
        <source>File to another…</source>
        <translation>Покласти іншому…</translation>
    </message>
    <message>
        <source>File to a client…</source>
        <translation>Покласти клієнтові…</translation>
    </message>
    <message>
        <source>Show to the team</source>
        <translation>Показати команді</translation>
    </message>
    <message>
        <source>Keep private</source>
        <translation>Зробити особистим</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Ви</translation>
    </message>
    <message>
        <source>Pictures are not loaded</source>
        <translation>Зображення не завантажуються</translation>
    </message>
    <message>
        <source>Active contents were left out</source>
        <translation>Активний вміст прибрано</translation>
    </message>
    <message>
        <source>The letter is longer; the whole of it stands in the mailbox</source>
        <translation>Лист довший; повністю він у поштовій скриньці</translation>
    </message>
    <message>
        <source>A message of yours came back</source>
        <translation>Ваше повідомлення повернулося</translation>
    </message>
    <message>
        <source>Noted: no more messages of this kind</source>
        <translation>Позначено: таких повідомлень більше не надсилати</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Відкрити</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Відкрити %1</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Зберегти…</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>Зберегти %1</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Перевірити</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Вхідні</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>Що в списку</translation>
    </message>
    <message>
        <source>Needs me</source>
        <translation>Чекають на мене</translation>
    </message>
    <message>
        <source>New senders</source>
        <translation>Нові відправники</translation>
    </message>
    <message>
        <source>All that came</source>
        <translation>Усе, що надійшло</translation>
    </message>
    <message>
        <source>Nothing waits for an answer</source>
        <translation>Ніщо не чекає на відповідь</translation>
    </message>
    <message>
        <source>What clients write comes here; a mailbox is set up in Settings.</source>
        <translation>Сюди надходить те, що пишуть клієнти; скриньку налаштовують у налаштуваннях.</translation>
    </message>
    <message>
        <source>Look into the mailboxes now</source>
        <translation>Перевірити поштові скриньки</translation>
    </message>
    <message>
        <source>Open the client&apos;s card</source>
        <translation>Відкрити картку клієнта</translation>
    </message>
    <message>
        <source>Mark as answered</source>
        <translation>Позначити як таке, на яке відповіли</translation>
    </message>
    <message>
        <source>Make a client of the writer</source>
        <translation>Створити клієнта з відправника</translation>
    </message>
    <message>
        <source>Keep private, or show to the team</source>
        <translation>Зробити особистим або показати команді</translation>
    </message>
    <message>
        <source>Send the message again</source>
        <translation>Надіслати повідомлення знову</translation>
    </message>
    <message>
        <source>The message arrived</source>
        <translation>Повідомлення дійшло</translation>
    </message>
    <message>
        <source>Give the message up</source>
        <translation>Відмовитися від повідомлення</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) an answer</source>
        <translation>
            <numerusform>%n чекає на відповідь</numerusform>
            <numerusform>%n чекають на відповідь</numerusform>
            <numerusform>%n чекають на відповідь</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>%1: not looked into yet</source>
        <translation>%1: ще не перевіряли</translation>
    </message>
    <message>
        <source>%1: looked into %2</source>
        <translation>%1: перевірено %2</translation>
    </message>
    <message>
        <source>No mailbox is set up yet; that is done in Settings.</source>
        <translation>Поштову скриньку ще не налаштовано; це роблять у налаштуваннях.</translation>
    </message>
    <message>
        <source>Nothing new.</source>
        <translation>Нічого нового.</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) came.</source>
        <translation>
            <numerusform>Надійшов %n лист.</numerusform>
            <numerusform>Надійшло %n листи.</numerusform>
            <numerusform>Надійшло %n листів.</numerusform>
        </translation>
    </message>
    <message>
        <source>The letter is on %1&apos;s card already.</source>
        <translation>Лист уже в картці: %1.</translation>
    </message>
    <message>
        <source>missed call</source>
        <translation>пропущений дзвінок</translation>
    </message>
    <message>
        <source>came back</source>
        <translation>повернувся</translation>
    </message>
    <message>
        <source>wants no more</source>
        <translation>просить не писати</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>автовідповідь</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>відповіли</translation>
    </message>
    <message>
        <source>new sender</source>
        <translation>новий відправник</translation>
    </message>
    <message numerus="yes">
        <source>waiting %n day(s)</source>
        <translation>
            <numerusform>чекає %n день</numerusform>
            <numerusform>чекає %n дні</numerusform>
            <numerusform>чекає %n днів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waiting %n hour(s)</source>
        <translation>
            <numerusform>чекає %n годину</numerusform>
            <numerusform>чекає %n години</numerusform>
            <numerusform>чекає %n годин</numerusform>
        </translation>
    </message>
    <message>
        <source>reply</source>
        <translation>відповідь</translation>
    </message>
    <message>
        <source>new</source>
        <translation>нове</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>невідомий</translation>
    </message>
    <message>
        <source>Missed call</source>
        <translation>Пропущений дзвінок</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(без теми)</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Вихідні</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Надіслані</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Чернетки</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Відповісти</translation>
    </message>
    <message>
        <source>Delete the letter, take the message back</source>
        <translation>Видалити лист, відкликати повідомлення</translation>
    </message>
    <message>
        <source>Change the message</source>
        <translation>Змінити повідомлення</translation>
    </message>
    <message>
        <source>Inbox: needs me</source>
        <translation>Вхідні: чекають на мене</translation>
    </message>
    <message>
        <source>Inbox: new senders</source>
        <translation>Вхідні: нові відправники</translation>
    </message>
    <message>
        <source>Inbox: all that came</source>
        <translation>Вхідні: усе, що надійшло</translation>
    </message>
    <message>
        <source>Inbox: outbox</source>
        <translation>Вхідні: вихідні повідомлення</translation>
    </message>
    <message>
        <source>Inbox: sent</source>
        <translation>Вхідні: надіслані повідомлення</translation>
    </message>
    <message>
        <source>Inbox: drafts</source>
        <translation>Вхідні: чернетки</translation>
    </message>
    <message>
        <source>Nothing is on its way</source>
        <translation>Нічого не в дорозі</translation>
    </message>
    <message>
        <source>Letters and SMS stand here until they have gone out, with the reason where one waits.</source>
        <translation>Тут стоять листи й SMS, доки вони не пішли; якщо щось чекає, сказано чому.</translation>
    </message>
    <message>
        <source>Nothing was sent yet</source>
        <translation>Ще нічого не надіслано</translation>
    </message>
    <message>
        <source>A client is written to on the card, and under the letter that came from there.</source>
        <translation>Клієнтові пишуть на його картці або під листом, що від нього надійшов.</translation>
    </message>
    <message>
        <source>No drafts</source>
        <translation>Чернеток немає</translation>
    </message>
    <message>
        <source>What is written and kept for later stands here.</source>
        <translation>Тут лежить те, що написано й відкладено.</translation>
    </message>
    <message>
        <source>The writer is not among the clients: make a client of them, or file the letter to one, then answer.</source>
        <translation>Автора листа немає серед клієнтів: заведіть його клієнтом або покладіть лист клієнтові, потім відповідайте.</translation>
    </message>
    <message>
        <source>Choose a letter to answer.</source>
        <translation>Виберіть лист, на який відповідаєте.</translation>
    </message>
</context>
<context>
    <name>opora::InboxReply</name>
    <message>
        <source>How to answer</source>
        <translation>Чим відповісти</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Лист</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
</context>
<context>
    <name>opora::LeaveHubPanel</name>
    <message>
        <source>Leave the team&apos;s server</source>
        <translation>Відключення від сервера команди</translation>
    </message>
    <message>
        <source>Nothing changes for the others. You can join again at any time.</source>
        <translation>Для решти нічого не змінюється. Приєднатися знову можна будь-коли.</translation>
    </message>
    <message>
        <source>Keep everything here as a workspace of my own</source>
        <translation>Лишити все тут як мою власну базу</translation>
    </message>
    <message>
        <source>Leave nothing here: this file is removed</source>
        <translation>Не лишати нічого: цей файл буде видалено</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Лишитися</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Відключитися</translation>
    </message>
    <message>
        <source>This workspace is your own again.</source>
        <translation>Ця база знову лише ваша.</translation>
    </message>
    <message>
        <source>Leave all the same</source>
        <translation>Усе одно відключитися</translation>
    </message>
</context>
<context>
    <name>opora::LeavePanel</name>
    <message>
        <source>Not everything is on the server yet</source>
        <translation>Ще не все на сервері</translation>
    </message>
    <message>
        <source>Nothing is kept on this computer when Opora closes. What is not on the server by then is lost, unless you put it in a file.</source>
        <translation>Коли Opora закриється, на цьому комп’ютері нічого не лишиться. Що до того часу не потрапило на сервер, зникне, якщо не зберегти це у файл.</translation>
    </message>
    <message>
        <source>Save in a file…</source>
        <translation>Зберегти у файл…</translation>
    </message>
    <message>
        <source>Let them go and close</source>
        <translation>Відмовитися від них і закрити</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Лишитися</translation>
    </message>
    <message>
        <source>Send and close</source>
        <translation>Надіслати й закрити</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait to be sent.</source>
        <translation>
            <numerusform>%n зміна чекає на надсилання.</numerusform>
            <numerusform>%n зміни чекають на надсилання.</numerusform>
            <numerusform>%n змін чекають на надсилання.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were refused by the server and wait for a decision.</source>
        <translation>
            <numerusform>%n відхилено сервером і чекає рішення.</numerusform>
            <numerusform>%n відхилено сервером і чекають рішення.</numerusform>
            <numerusform>%n відхилено сервером і чекають рішення.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Надсилання…</translation>
    </message>
    <message>
        <source>Not everything could be sent. Save it in a file, or stay and look.</source>
        <translation>Надіслати вдалося не все. Збережіть у файл або лишіться й перегляньте.</translation>
    </message>
    <message>
        <source>Save in a file</source>
        <translation>Зберегти у файл</translation>
    </message>
    <message>
        <source>Opora workspaces (*.opora)</source>
        <translation>Бази Opora (*.opora)</translation>
    </message>
    <message>
        <source>Unsent changes</source>
        <translation>Ненадіслані зміни</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>Копіювання…</translation>
    </message>
</context>
<context>
    <name>opora::LetterConsent</name>
    <message>
        <source>agreed %1</source>
        <translation>згода: %1</translation>
    </message>
    <message>
        <source>does not want this</source>
        <translation>не хоче повідомлень</translation>
    </message>
    <message>
        <source>consent not known</source>
        <translation>згода невідома</translation>
    </message>
    <message>
        <source>It is not known whether %1 wants letters from you.</source>
        <translation>Невідомо, чи хоче %1 отримувати від вас листи.</translation>
    </message>
    <message>
        <source>It is not known whether %1 wants SMS from you.</source>
        <translation>Невідомо, чи хоче %1 отримувати від вас SMS.</translation>
    </message>
    <message>
        <source>They agreed: note it and send</source>
        <translation>Згода є: записати й надіслати</translation>
    </message>
    <message>
        <source>Send this one all the same</source>
        <translation>Усе одно надіслати це</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Не зараз</translation>
    </message>
</context>
<context>
    <name>opora::LetterFiles</name>
    <message>
        <source>%1 cannot be attached: it is a folder or cannot be read.</source>
        <translation>Не вдалося додати: %1. Це тека або файл, який не читається.</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Додати файли</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Усі файли (*)</translation>
    </message>
    <message>
        <source>Attached file %1</source>
        <translation>Доданий файл %1</translation>
    </message>
    <message>
        <source>%1 – Del takes it off</source>
        <translation>%1 – Del прибирає файл</translation>
    </message>
    <message>
        <source>%1 together: many mailboxes refuse letters that large.</source>
        <translation>Разом %1: багато поштових скриньок не приймають таких великих листів.</translation>
    </message>
</context>
<context>
    <name>opora::LetterForm</name>
    <message>
        <source>Letter</source>
        <translation>Лист</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Повідомлення</translation>
    </message>
    <message>
        <source>Write the letter…</source>
        <translation>Напишіть листа…</translation>
    </message>
    <message>
        <source>Write the text the messenger opens with…</source>
        <translation>Напишіть текст, з яким відкриється месенджер…</translation>
    </message>
    <message>
        <source>Write the SMS…</source>
        <translation>Напишіть SMS…</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Відкрити %1</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Надіслати</translation>
    </message>
    <message>
        <source>%1 (took nothing)</source>
        <translation>%1 (не приймає)</translation>
    </message>
    <message>
        <source>No e-mail account may send from this computer yet. Set one up under Settings → Channels.</source>
        <translation>На цьому комп’ютері ще немає пошти, з якої можна надсилати. Налаштуйте її: Налаштування → Канали.</translation>
    </message>
    <message>
        <source>No SMS gateway may send from this computer yet. Set one up under Settings → Channels, or open a messenger.</source>
        <translation>На цьому комп’ютері ще немає SMS-шлюзу. Налаштуйте його: Налаштування → Канали, або відкрийте месенджер.</translation>
    </message>
    <message>
        <source>Set up a channel</source>
        <translation>Налаштувати канал</translation>
    </message>
    <message>
        <source>This client has no e-mail address yet.</source>
        <translation>У цього клієнта ще немає адреси пошти.</translation>
    </message>
    <message>
        <source>This client has no phone number yet.</source>
        <translation>У цього клієнта ще немає номера телефону.</translation>
    </message>
    <message>
        <source>Add an e-mail address</source>
        <translation>Додати адресу пошти</translation>
    </message>
    <message>
        <source>Add a phone number</source>
        <translation>Додати номер телефону</translation>
    </message>
    <message>
        <source>No template of this kind yet: write one</source>
        <translation>Таких шаблонів ще немає: написати перший</translation>
    </message>
    <message numerus="yes">
        <source>%n SMS</source>
        <translation>
            <numerusform>%n SMS</numerusform>
            <numerusform>%n SMS</numerusform>
            <numerusform>%n SMS</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) left</source>
        <translation>
            <numerusform>залишився %n символ</numerusform>
            <numerusform>залишилося %n символи</numerusform>
            <numerusform>залишилося %n символів</numerusform>
        </translation>
    </message>
    <message>
        <source>The letter has no subject. Write one, so that the client knows what it is about.</source>
        <translation>У листа немає теми. Напишіть її, щоб клієнт зрозумів, про що йдеться.</translation>
    </message>
    <message>
        <source>The card does not have: %1.</source>
        <translation>У картці немає: %1.</translation>
    </message>
    <message>
        <source>I will fill it in</source>
        <translation>Я доповню</translation>
    </message>
    <message>
        <source>Send without it</source>
        <translation>Надіслати без цього</translation>
    </message>
    <message>
        <source>You are changing a message that has not gone out.</source>
        <translation>Ви змінюєте повідомлення, яке ще не надіслано.</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адреса</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>The text was changed: it goes out without the template’s formatting.</source>
        <translation>Текст змінено: лист піде без оформлення шаблону.</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Save as draft</source>
        <translation>До чернеток</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Enter</source>
        <translation>Ctrl+Shift+Enter</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Шаблон</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>Залишити як було</translation>
    </message>
    <message>
        <source>%1 their time</source>
        <translation>у клієнта %1</translation>
    </message>
    <message>
        <source>What time it is where the client is</source>
        <translation>Котра година у клієнта</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Додати файл</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Пізніше</translation>
    </message>
    <message>
        <source>Send it at another time</source>
        <translation>Надіслати в інший час</translation>
    </message>
</context>
<context>
    <name>opora::LetterPreview</name>
    <message>
        <source>What the client will read</source>
        <translation>Що прочитає клієнт</translation>
    </message>
    <message>
        <source>%1 will read:</source>
        <translation>%1 прочитає:</translation>
    </message>
    <message>
        <source>%1 will read: %2</source>
        <translation>%1 прочитає: %2</translation>
    </message>
    <message>
        <source>not on the card: %1</source>
        <translation>немає в картці: %1</translation>
    </message>
</context>
<context>
    <name>opora::LetterView</name>
    <message>
        <source>Letter</source>
        <translation>Лист</translation>
    </message>
</context>
<context>
    <name>opora::LossChart</name>
    <message>
        <source>Why deals were lost</source>
        <translation>Чому угоди програно</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n deal(s)</source>
        <translation>
            <numerusform>%1: %n угода</numerusform>
            <numerusform>%1: %n угоди</numerusform>
            <numerusform>%1: %n угод</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::LostPanel</name>
    <message>
        <source>Why was it lost?</source>
        <translation>Чому її програно?</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Інша причина</translation>
    </message>
    <message>
        <source>Which one?</source>
        <translation>Яка?</translation>
    </message>
    <message>
        <source>Note (who won it, when to ask again)</source>
        <translation>Нотатка (хто виграв, коли спитати знову)</translation>
    </message>
    <message>
        <source>Note on the lost deal</source>
        <translation>Нотатка про програну угоду</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Mark as lost</source>
        <translation>Позначити програною</translation>
    </message>
    <message>
        <source>Choose a reason: the report on lost deals lives from it.</source>
        <translation>Виберіть причину: на ній тримається звіт про програні угоди.</translation>
    </message>
</context>
<context>
    <name>opora::LostReasonsEditor</name>
    <message>
        <source>Another reason</source>
        <translation>Інша причина</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Додати</translation>
    </message>
    <message>
        <source>Add the reason</source>
        <translation>Додати причину</translation>
    </message>
    <message>
        <source>Reason: %1. Delete removes it.</source>
        <translation>Причина: %1. Delete видаляє її.</translation>
    </message>
    <message>
        <source>“%1” is in the list already.</source>
        <translation>«%1» уже є у списку.</translation>
    </message>
</context>
<context>
    <name>opora::MainWindow</name>
    <message>
        <source>Open Opora</source>
        <translation>Відкрити Opora</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Нове завдання</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Вийти</translation>
    </message>
    <message>
        <source>New workspace…</source>
        <translation>Нова база…</translation>
    </message>
    <message>
        <source>Open a workspace…</source>
        <translation>Відкрити базу…</translation>
    </message>
    <message>
        <source>Open the demo workspace</source>
        <translation>Відкрити демонстраційну базу</translation>
    </message>
    <message>
        <source>Make a backup copy…</source>
        <translation>Зробити резервну копію…</translation>
    </message>
    <message>
        <source>Make a backup copy</source>
        <translation>Резервна копія</translation>
    </message>
    <message>
        <source>Opora workspaces (*.opora)</source>
        <translation>Бази Opora (*.opora)</translation>
    </message>
    <message>
        <source>Copied and checked: %1</source>
        <translation>Скопійовано й перевірено: %1</translation>
    </message>
    <message>
        <source>Close the workspace</source>
        <translation>Закрити базу</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>Перемкнути світлу й темну тему</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>Відкривається %1…</translation>
    </message>
    <message numerus="yes">
        <source>Opora: %n task(s) for today</source>
        <translation>
            <numerusform>Opora: %n завдання на сьогодні</numerusform>
            <numerusform>Opora: %n завдання на сьогодні</numerusform>
            <numerusform>Opora: %n завдань на сьогодні</numerusform>
        </translation>
    </message>
    <message>
        <source>This file can only be read here: what you change cannot be saved.</source>
        <translation>Цей файл можна лише читати: зміни не збережуться.</translation>
    </message>
    <message>
        <source>Making a demo workspace…</source>
        <translation>Створюється демонстраційна база…</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>Відкрити базу</translation>
    </message>
    <message>
        <source>Opora workspaces (*.opora);;All files (*)</source>
        <translation>Бази Opora (*.opora);;Усі файли (*)</translation>
    </message>
    <message>
        <source>Connect to a team&apos;s server…</source>
        <translation>Підключитися до сервера команди…</translation>
    </message>
    <message>
        <source>Work in this copy</source>
        <translation>Працювати в цій копії</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>You are looking at the backup “%1”. Nothing is changed in it, and your workspace stays as it is.</source>
        <translation>Ви переглядаєте копію «%1». У ній нічого не змінюється, і ваша база лишається як є.</translation>
    </message>
    <message>
        <source>Making the replica…</source>
        <translation>Створюється копія…</translation>
    </message>
    <message>
        <source>Joining the team…</source>
        <translation>Приєднання до команди…</translation>
    </message>
    <message>
        <source>This workspace is the team&apos;s now.</source>
        <translation>Тепер це база команди.</translation>
    </message>
    <message>
        <source>You are in the team&apos;s workspace.</source>
        <translation>Ви в базі команди.</translation>
    </message>
</context>
<context>
    <name>opora::ManagerModel</name>
    <message>
        <source>%1: %2 deals, %3 won, %4</source>
        <translation>%1: угод %2, виграно %3, %4</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Менеджер</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Угод</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Виграно</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>Конверсія</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>Цикл</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Виручка</translation>
    </message>
</context>
<context>
    <name>opora::MappingTable</name>
    <message>
        <source>Column in the file</source>
        <translation>Стовпець у файлі</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Куди йде</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Приклад</translation>
    </message>
    <message>
        <source>%1 goes to</source>
        <translation>Куди йде «%1»</translation>
    </message>
    <message>
        <source>— do not import —</source>
        <translation>— не завантажувати —</translation>
    </message>
    <message>
        <source>Entered “%1”</source>
        <translation>Введено «%1»</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) wrong</source>
        <translation>
            <numerusform>%n клітинка хибна</numerusform>
            <numerusform>%n клітинки хибні</numerusform>
            <numerusform>%n клітинок хибні</numerusform>
        </translation>
    </message>
    <message>
        <source>fits</source>
        <translation>підходить</translation>
    </message>
</context>
<context>
    <name>opora::MessageBar</name>
    <message>
        <source>Details</source>
        <translation>Подробиці</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Закрити повідомлення</translation>
    </message>
</context>
<context>
    <name>opora::MessageFiles</name>
    <message>
        <source>Save the file</source>
        <translation>Зберегти файл</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Усі файли (*)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Збережено: %1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Відкрити %1</translation>
    </message>
    <message>
        <source>Save %1…</source>
        <translation>Зберегти %1…</translation>
    </message>
</context>
<context>
    <name>opora::MessageWords</name>
    <message>
        <source>Email</source>
        <translation>Лист</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Messenger</source>
        <translation>Месенджер</translation>
    </message>
    <message>
        <source>next try %1</source>
        <translation>наступна спроба: %1</translation>
    </message>
    <message>
        <source>waits until %1</source>
        <translation>чекає: %1</translation>
    </message>
    <message>
        <source>goes out %1</source>
        <translation>піде: %1</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>у черзі</translation>
    </message>
    <message>
        <source>about to go out</source>
        <translation>ось-ось піде</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>надсилається</translation>
    </message>
    <message>
        <source>sent, arrival not known</source>
        <translation>надіслано, про доставку невідомо</translation>
    </message>
    <message>
        <source>not delivered</source>
        <translation>не доставлено</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>не надіслано</translation>
    </message>
    <message>
        <source>may have gone out</source>
        <translation>могло піти</translation>
    </message>
    <message>
        <source>held back</source>
        <translation>притримано</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>чернетка</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>надсилається</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>надіслано</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>помилка</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>неясно</translation>
    </message>
    <message>
        <source>held</source>
        <translation>притримано</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>скасовано</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>доставлено</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>відкрито</translation>
    </message>
    <message>
        <source>link opened</source>
        <translation>перейшли за посиланням</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>є відповідь</translation>
    </message>
    <message>
        <source>No final answer came. Look whether it arrived before it is sent again.</source>
        <translation>Остаточної відповіді не було. Перш ніж надсилати знову, з’ясуйте, чи дійшло воно.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Змінити</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Видалити</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Спробувати зараз</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Спробувати знову</translation>
    </message>
    <message>
        <source>Queue again</source>
        <translation>Знову в чергу</translation>
    </message>
    <message>
        <source>It arrived</source>
        <translation>Воно дійшло</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Надіслати знову</translation>
    </message>
    <message>
        <source>Attached: %1</source>
        <translation>Додано: %1</translation>
    </message>
    <message>
        <source>sent, arrival not confirmed yet</source>
        <translation>надіслано, доставку поки не підтверджено</translation>
    </message>
    <message>
        <source>delivered, reading not known</source>
        <translation>доставлено, чи прочитано — невідомо</translation>
    </message>
</context>
<context>
    <name>opora::MessengerLetter</name>
    <message>
        <source>%1 could not be opened on this computer. Nothing was noted.</source>
        <translation>%1 не вдалося відкрити на цьому комп’ютері. Нічого не записано.</translation>
    </message>
    <message>
        <source>Was it sent in %1?</source>
        <translation>Повідомлення надіслано в %1?</translation>
    </message>
    <message>
        <source>Yes, note it</source>
        <translation>Так, записати</translation>
    </message>
    <message>
        <source>No, not sent</source>
        <translation>Ні, не надіслано</translation>
    </message>
</context>
<context>
    <name>opora::NameEdit</name>
    <message>
        <source>Surname</source>
        <translation>Прізвище</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Імʼя</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>По батькові</translation>
    </message>
    <message>
        <source>Company name</source>
        <translation>Назва компанії</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Імʼя</translation>
    </message>
    <message>
        <source>F2 edits the name</source>
        <translation>F2 змінює імʼя</translation>
    </message>
    <message>
        <source>A company needs a name.</source>
        <translation>Компанії потрібна назва.</translation>
    </message>
    <message>
        <source>A person needs a surname or a given name.</source>
        <translation>Людині потрібне прізвище або імʼя.</translation>
    </message>
</context>
<context>
    <name>opora::NewClientPanel</name>
    <message>
        <source>New client</source>
        <translation>Новий клієнт</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Add client</source>
        <translation>Додати клієнта</translation>
    </message>
    <message>
        <source>Kind of client</source>
        <translation>Вид клієнта</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Людина</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Компанія</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Прізвище</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Імʼя</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>По батькові</translation>
    </message>
    <message>
        <source>Company name</source>
        <translation>Назва компанії</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Пошта</translation>
    </message>
    <message>
        <source>Works at</source>
        <translation>Працює в</translation>
    </message>
    <message>
        <source>A company of your list, or a new one</source>
        <translation>Компанія з вашого списку або нова</translation>
    </message>
    <message>
        <source>Already in your list:</source>
        <translation>Уже є у списку:</translation>
    </message>
    <message>
        <source>A company needs a name.</source>
        <translation>Компанії потрібна назва.</translation>
    </message>
    <message>
        <source>A person needs a surname or a given name.</source>
        <translation>Людині потрібне прізвище або імʼя.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Відкрити</translation>
    </message>
</context>
<context>
    <name>opora::NewDealPanel</name>
    <message>
        <source>New deal</source>
        <translation>Нова угода</translation>
    </message>
    <message>
        <source>With %1</source>
        <translation>З клієнтом %1</translation>
    </message>
    <message>
        <source>What the client may buy</source>
        <translation>Що клієнт може купити</translation>
    </message>
    <message>
        <source>DD.MM.YYYY</source>
        <translation>ДД.ММ.РРРР</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Назва</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сума</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Етап</translation>
    </message>
    <message>
        <source>Expected close</source>
        <translation>Очікуване закриття</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Add deal</source>
        <translation>Додати угоду</translation>
    </message>
    <message>
        <source>A deal needs a title.</source>
        <translation>Угоді потрібна назва.</translation>
    </message>
    <message>
        <source>“%1” is not an amount. Write it like 1234.50.</source>
        <translation>«%1» — не сума. Напишіть як 1234.50.</translation>
    </message>
    <message>
        <source>There is no such date. Write it like 31.12.2026.</source>
        <translation>Такої дати немає. Напишіть як 31.12.2026.</translation>
    </message>
</context>
<context>
    <name>opora::NewWorkspacePanel</name>
    <message>
        <source>My clients</source>
        <translation>Мої клієнти</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>Нова база</translation>
    </message>
    <message>
        <source>One file holds everything. Copy it, move it, back it up like any document.</source>
        <translation>Усе лежить в одному файлі. Його можна копіювати, переносити й зберігати, як будь-який документ.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ваше імʼя</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Вибрати…</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Часовий пояс</translation>
    </message>
    <message>
        <source>Language of the stages</source>
        <translation>Мова етапів</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Створити</translation>
    </message>
    <message>
        <source>Opora workspaces (*.opora)</source>
        <translation>Бази Opora (*.opora)</translation>
    </message>
    <message>
        <source>Choose where the file goes.</source>
        <translation>Виберіть, де буде файл.</translation>
    </message>
    <message>
        <source>There is already a file of this name. It was left alone; choose another name.</source>
        <translation>Файл із таким імʼям уже є. Його не змінено; виберіть інше імʼя.</translation>
    </message>
    <message>
        <source>This folder does not exist. Choose another one.</source>
        <translation>Такої теки немає. Виберіть іншу.</translation>
    </message>
</context>
<context>
    <name>opora::NextStepCard</name>
    <message>
        <source>Next step</source>
        <translation>Наступний крок</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Зроблено</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Відкрити</translation>
    </message>
    <message>
        <source>Open the task</source>
        <translation>Відкрити завдання</translation>
    </message>
    <message>
        <source>+ Task</source>
        <translation>+ Завдання</translation>
    </message>
    <message>
        <source>Plan the next step</source>
        <translation>Запланувати наступний крок</translation>
    </message>
    <message>
        <source>Nothing is planned</source>
        <translation>Нічого не заплановано</translation>
    </message>
    <message>
        <source>A client without a next step is easily forgotten.</source>
        <translation>Про клієнта без наступного кроку легко забути.</translation>
    </message>
    <message>
        <source>no due date</source>
        <translation>без терміну</translation>
    </message>
</context>
<context>
    <name>opora::NextStepPanel</name>
    <message>
        <source>Next step</source>
        <translation>Наступний крок</translation>
    </message>
    <message>
        <source>Call back Fri 10:00</source>
        <translation>Передзвонити в пʼятницю 10:00</translation>
    </message>
    <message>
        <source>What is to be done, and when</source>
        <translation>Що зробити і коли</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сьогодні</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Завтра</translation>
    </message>
    <message>
        <source>In 3 days</source>
        <translation>За 3 дні</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>За тиждень</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation>Запланувати</translation>
    </message>
    <message>
        <source>Type what is to be done.</source>
        <translation>Напишіть, що зробити.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>opora::OutboxPage</name>
    <message>
        <source>Outbox</source>
        <translation>Вихідні</translation>
    </message>
    <message>
        <source>Parts of the outbox</source>
        <translation>Розділи вихідних</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Чекають на вас</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>У черзі</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Чернетки</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Надіслані</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Скасовані</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Повідомлення</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Тут порожньо</translation>
    </message>
    <message>
        <source>Messages that failed, were held back or may have gone out come here with the reason; what waits and what went out stands beside.</source>
        <translation>Сюди із зазначенням причини потрапляють повідомлення, що не пішли, були притримані або могли піти; поруч видно, що чекає і що надіслано.</translation>
    </message>
    <message>
        <source>Try the message again</source>
        <translation>Повторити надсилання повідомлення</translation>
    </message>
    <message>
        <source>The message arrived</source>
        <translation>Повідомлення дійшло</translation>
    </message>
    <message>
        <source>Send the message again</source>
        <translation>Надіслати повідомлення знову</translation>
    </message>
    <message>
        <source>Change the message</source>
        <translation>Змінити повідомлення</translation>
    </message>
    <message>
        <source>Take the message back</source>
        <translation>Відкликати повідомлення</translation>
    </message>
    <message>
        <source>Open the client of the message</source>
        <translation>Відкрити клієнта повідомлення</translation>
    </message>
    <message>
        <source>Try all failed messages again</source>
        <translation>Повторити всі ненадіслані</translation>
    </message>
    <message>
        <source>Outbox: needs you</source>
        <translation>Вихідні: чекають на вас</translation>
    </message>
    <message>
        <source>Outbox: waiting</source>
        <translation>Вихідні: у черзі</translation>
    </message>
    <message>
        <source>Outbox: drafts</source>
        <translation>Вихідні: чернетки</translation>
    </message>
    <message>
        <source>Outbox: sent</source>
        <translation>Вихідні: надіслані</translation>
    </message>
    <message>
        <source>Outbox: cancelled</source>
        <translation>Вихідні: скасовані</translation>
    </message>
    <message>
        <source>Send what waits now</source>
        <translation>Надіслати те, що чекає, зараз</translation>
    </message>
    <message numerus="yes">
        <source>tried %n time(s)</source>
        <translation>
            <numerusform>%n спроба</numerusform>
            <numerusform>%n спроби</numerusform>
            <numerusform>%n спроб</numerusform>
        </translation>
    </message>
    <message>
        <source>written by %1, %2</source>
        <comment>a person, a time</comment>
        <translation>автор: %1, %2</translation>
    </message>
    <message>
        <source>Open card</source>
        <translation>Відкрити картку</translation>
    </message>
    <message>
        <source>No message has failed.</source>
        <translation>Ненадісланих повідомлень немає.</translation>
    </message>
    <message>
        <source>Nothing is sent from here at present.</source>
        <translation>Зараз звідси нічого не надсилається.</translation>
    </message>
    <message>
        <source>Try all again</source>
        <translation>Повторити всі</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Надіслати зараз</translation>
    </message>
</context>
<context>
    <name>opora::OutcomeCard</name>
    <message>
        <source>%1 new</source>
        <translation>нових: %1</translation>
    </message>
    <message>
        <source>%1 updated</source>
        <translation>оновиться: %1</translation>
    </message>
    <message>
        <source>%1 unchanged</source>
        <translation>без змін: %1</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>відхилено: %1</translation>
    </message>
    <message>
        <source>nothing changes</source>
        <translation>нічого не зміниться</translation>
    </message>
</context>
<context>
    <name>opora::OverlayPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
</context>
<context>
    <name>opora::PendingPage</name>
    <message>
        <source>Everything here is saved on this computer. It goes to the server by itself.</source>
        <translation>Усе це збережено на цьому комп’ютері й піде на сервер само.</translation>
    </message>
    <message>
        <source>Pending changes</source>
        <translation>Ненадіслані зміни</translation>
    </message>
    <message>
        <source>Everything is on the server</source>
        <translation>Усе на сервері</translation>
    </message>
    <message>
        <source>What you change here waits on this page until the server has it.</source>
        <translation>Зміни чекають на цій сторінці, доки не потраплять на сервер.</translation>
    </message>
    <message>
        <source>Take the change back…</source>
        <translation>Скасувати зміну…</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>Відкрити запис</translation>
    </message>
    <message>
        <source>held</source>
        <comment>a change that waits for another</comment>
        <translation>затримано</translation>
    </message>
    <message>
        <source>sent</source>
        <comment>a change without an answer yet</comment>
        <translation>надіслано</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>чекає</translation>
    </message>
    <message>
        <source>Made %1.</source>
        <translation>Зроблено: %1.</translation>
    </message>
    <message>
        <source>It builds on a change that the server refused; it goes when that one is decided (Needs attention).</source>
        <translation>Вона тримається на зміні, яку сервер відхилив, і піде, коли та вирішиться («Потребує уваги»).</translation>
    </message>
    <message>
        <source>It was sent; the server&apos;s answer is not known yet. Sending it again does no harm.</source>
        <translation>Надіслано; відповідь сервера ще невідома. Повторне надсилання не зашкодить.</translation>
    </message>
    <message>
        <source>Take it back…</source>
        <translation>Скасувати…</translation>
    </message>
</context>
<context>
    <name>opora::PipelineFilter</name>
    <message>
        <source>Closing this month</source>
        <translation>Закриття цього місяця</translation>
    </message>
    <message>
        <source>Closing next month</source>
        <translation>Закриття наступного місяця</translation>
    </message>
    <message>
        <source>Closing this quarter</source>
        <translation>Закриття цього кварталу</translation>
    </message>
    <message>
        <source>Closing next quarter</source>
        <translation>Закриття наступного кварталу</translation>
    </message>
    <message>
        <source>Closing this year</source>
        <translation>Закриття цього року</translation>
    </message>
    <message>
        <source>Closing date passed</source>
        <translation>Дата закриття минула</translation>
    </message>
    <message>
        <source>Closing any time</source>
        <translation>Закриття будь-коли</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Усі</translation>
    </message>
    <message>
        <source>My deals</source>
        <translation>Мої угоди</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Воронка</translation>
    </message>
    <message>
        <source>Pipeline: %1</source>
        <translation>Воронка: %1</translation>
    </message>
    <message>
        <source>Whose deals: %1</source>
        <translation>Чиї угоди: %1</translation>
    </message>
    <message>
        <source>Standing too long</source>
        <translation>Задовго на етапі</translation>
    </message>
    <message>
        <source>Without a next step</source>
        <translation>Без наступного кроку</translation>
    </message>
</context>
<context>
    <name>opora::PipelinePage</name>
    <message>
        <source>Won</source>
        <translation>Виграно</translation>
    </message>
    <message>
        <source>Lost…</source>
        <translation>Програно…</translation>
    </message>
    <message>
        <source>Move to pipeline…</source>
        <translation>До іншої воронки…</translation>
    </message>
    <message>
        <source>Drag a card, or use Alt+←/→ to move, Enter to open, N for next step</source>
        <translation>Перетягніть картку або натисніть Alt+←/→, Enter відкриває, N — наступний крок</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Воронка</translation>
    </message>
    <message>
        <source>Drop a deal here, or press W on its card</source>
        <translation>Перетягніть угоду сюди або натисніть W на картці</translation>
    </message>
    <message>
        <source>Drop a deal here, or press L on its card</source>
        <translation>Перетягніть угоду сюди або натисніть L на картці</translation>
    </message>
    <message>
        <source>Drop a deal here to move it into another pipeline</source>
        <translation>Перетягніть угоду сюди, щоб перенести її до іншої воронки</translation>
    </message>
    <message>
        <source>Choose a card first</source>
        <translation>Спершу виберіть картку</translation>
    </message>
    <message>
        <source>Add a deal to the board</source>
        <translation>Додати угоду на дошку</translation>
    </message>
    <message>
        <source>Open the chosen deal</source>
        <translation>Відкрити вибрану угоду</translation>
    </message>
    <message>
        <source>Plan the next step of the chosen deal</source>
        <translation>Запланувати наступний крок вибраної угоди</translation>
    </message>
    <message>
        <source>Mark the chosen deal as won</source>
        <translation>Позначити вибрану угоду виграною</translation>
    </message>
    <message>
        <source>Mark the chosen deal as lost</source>
        <translation>Позначити вибрану угоду програною</translation>
    </message>
    <message>
        <source>Delete the chosen deal</source>
        <translation>Видалити вибрану угоду</translation>
    </message>
    <message>
        <source>Move the chosen deal one stage on</source>
        <translation>Перенести вибрану угоду на етап уперед</translation>
    </message>
    <message>
        <source>Move the chosen deal one stage back</source>
        <translation>Перенести вибрану угоду на етап назад</translation>
    </message>
    <message>
        <source>Show everybody&apos;s deals, closing any time</source>
        <translation>Показати угоди всіх із будь-яким терміном закриття</translation>
    </message>
    <message>
        <source>No deals match</source>
        <translation>Немає відповідних угод</translation>
    </message>
    <message>
        <source>Nobody&apos;s open deal fits the chosen owner and closing time.</source>
        <translation>Під вибраного відповідального й термін не підходить жодна відкрита угода.</translation>
    </message>
    <message>
        <source>Show all deals</source>
        <translation>Показати всі угоди</translation>
    </message>
    <message>
        <source>No open deals yet</source>
        <translation>Відкритих угод поки немає</translation>
    </message>
    <message>
        <source>Deals move over this board from the first request to the contract.</source>
        <translation>Угоди рухаються цією дошкою від першого запиту до договору.</translation>
    </message>
    <message>
        <source>Add the first deal</source>
        <translation>Додати першу угоду</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n відкрита</numerusform>
            <numerusform>%n відкриті</numerusform>
            <numerusform>%n відкритих</numerusform>
        </translation>
    </message>
    <message>
        <source>weighted %1</source>
        <translation>зважено %1</translation>
    </message>
    <message>
        <source>This pipeline has no open stage yet. Add one in Settings.</source>
        <translation>У цій воронці ще немає відкритих етапів. Додайте етап у налаштуваннях.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Відкрити</translation>
    </message>
    <message>
        <source>Open the client</source>
        <translation>Відкрити клієнта</translation>
    </message>
    <message>
        <source>Next step…</source>
        <translation>Наступний крок…</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>Перенести на етап</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Move to pipeline</source>
        <translation>Перенести до воронки</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Видалити</translation>
    </message>
    <message>
        <source>Move the chosen deal to another pipeline</source>
        <translation>Перенести вибрану угоду в іншу воронку</translation>
    </message>
    <message>
        <source>There is only one pipeline. Add another in Settings.</source>
        <translation>Воронка лише одна. Додайте ще одну в налаштуваннях.</translation>
    </message>
</context>
<context>
    <name>opora::PresenceHint</name>
    <message>
        <source>%1 is editing</source>
        <translation>Зараз редагує: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more are editing</source>
        <translation>
            <numerusform>Зараз редагують: %1 і ще %n</numerusform>
            <numerusform>Зараз редагують: %1 і ще %n</numerusform>
            <numerusform>Зараз редагують: %1 і ще %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::PreviewModel</name>
    <message>
        <source>new</source>
        <translation>нова</translation>
    </message>
    <message>
        <source>update</source>
        <translation>оновиться</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>без змін</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>відхилено</translation>
    </message>
    <message>
        <source>fix %1</source>
        <translation>виправте: %1</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Рядок</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Підсумок</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>opora::ProgressLine</name>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 із %2</translation>
    </message>
</context>
<context>
    <name>opora::QuickAddField</name>
    <message>
        <source>Add a task: “call back Fri 10:00”</source>
        <translation>Нове завдання: «передзвонити в пʼятницю 10:00»</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Нове завдання</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Додати</translation>
    </message>
    <message>
        <source>Add the task</source>
        <translation>Додати це завдання</translation>
    </message>
</context>
<context>
    <name>opora::RecentRow</name>
    <message>
        <source>not found · Del removes it from the list</source>
        <translation>не знайдено · Del прибирає зі списку</translation>
    </message>
    <message>
        <source>this computer · %1</source>
        <translation>цей компʼютер · %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s)</source>
        <translation>
            <numerusform>%Ln клієнт</numerusform>
            <numerusform>%Ln клієнти</numerusform>
            <numerusform>%Ln клієнтів</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::Reminders</name>
    <message>
        <source>Done</source>
        <translation>Зроблено</translation>
    </message>
    <message numerus="yes">
        <source>Snooze %n min</source>
        <translation>
            <numerusform>Відкласти на %n хв</numerusform>
            <numerusform>Відкласти на %n хв</numerusform>
            <numerusform>Відкласти на %n хв</numerusform>
        </translation>
    </message>
    <message>
        <source>Reminder: %1</source>
        <translation>Нагадування: %1</translation>
    </message>
    <message>
        <source>Reminder: %1 · %2</source>
        <translation>Нагадування: %1 · %2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Відкрити</translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) came while Opora was not running.</source>
        <translation>
            <numerusform>Поки Opora була закрита, надійшло %n нагадування.</numerusform>
            <numerusform>Поки Opora була закрита, надійшло %n нагадування.</numerusform>
            <numerusform>Поки Opora була закрита, надійшло %n нагадувань.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Today</source>
        <translation>Відкрити «Сьогодні»</translation>
    </message>
</context>
<context>
    <name>opora::ReportMenus</name>
    <message>
        <source>All time</source>
        <translation>За весь час</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Цей місяць</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Минулий місяць</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>Цей квартал</translation>
    </message>
    <message>
        <source>Last quarter</source>
        <translation>Минулий квартал</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Цей рік</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Минулий рік</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>з %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>до %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>З … до …</translation>
    </message>
    <message>
        <source>Deals created from … to …</source>
        <translation>Угоди, створені з … до …</translation>
    </message>
    <message>
        <source>From</source>
        <translation>З</translation>
    </message>
    <message>
        <source>To</source>
        <translation>До</translation>
    </message>
    <message>
        <source>Leave a line empty for no limit.</source>
        <translation>Порожній рядок — без межі.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показати</translation>
    </message>
    <message>
        <source>“%1” is not a date.</source>
        <translation>«%1» — не дата.</translation>
    </message>
    <message>
        <source>The first day is after the last one.</source>
        <translation>Перший день пізніший за останній.</translation>
    </message>
    <message>
        <source>Whole team</source>
        <translation>Уся команда</translation>
    </message>
    <message>
        <source>My deals</source>
        <translation>Мої угоди</translation>
    </message>
    <message>
        <source>Stages reached: skipped ones count too</source>
        <translation>Досягнуті етапи: пропущені теж рахуються</translation>
    </message>
    <message>
        <source>Stages visited: only where a deal really stood</source>
        <translation>Пройдені етапи: лише ті, де угода стояла</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Воронка</translation>
    </message>
    <message>
        <source>Pipeline: %1</source>
        <translation>Воронка: %1</translation>
    </message>
    <message>
        <source>Deals created: %1</source>
        <translation>Угоди створено: %1</translation>
    </message>
    <message>
        <source>Whose deals: %1</source>
        <translation>Чиї угоди: %1</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Дійшло</translation>
    </message>
    <message>
        <source>Visited</source>
        <translation>Пройдені</translation>
    </message>
    <message>
        <source>What counts: %1</source>
        <translation>Що рахується: %1</translation>
    </message>
</context>
<context>
    <name>opora::ReportText</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days, short</comment>
        <translation>%1 д</translation>
    </message>
</context>
<context>
    <name>opora::ReportsPage</name>
    <message>
        <source>Why deals were lost</source>
        <translation>Чому угоди програно</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Експорт</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Підрахунок…</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Звіти</translation>
    </message>
    <message>
        <source>Funnel</source>
        <translation>Воронка</translation>
    </message>
    <message>
        <source>Table as CSV…</source>
        <translation>Таблиця в CSV…</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>Вивантажити звіт</translation>
    </message>
    <message>
        <source>Managers</source>
        <translation>Менеджери</translation>
    </message>
    <message>
        <source>Back to the managers (Esc)</source>
        <translation>Назад до менеджерів (Esc)</translation>
    </message>
    <message>
        <source>Deals behind the figure</source>
        <translation>Угоди за цією цифрою</translation>
    </message>
    <message>
        <source>Export the report as CSV</source>
        <translation>Вивантажити звіт у CSV</translation>
    </message>
    <message>
        <source>Report on all time and the whole team</source>
        <translation>Звіт за весь час по всій команді</translation>
    </message>
    <message>
        <source>Funnel by the furthest stage reached</source>
        <translation>Воронка за досягнутими етапами</translation>
    </message>
    <message>
        <source>Funnel by the stages visited</source>
        <translation>Воронка за пройденими етапами</translation>
    </message>
    <message>
        <source>Deals created in the period, by the furthest stage they reached</source>
        <translation>Угоди, створені за період, за найдальшим етапом</translation>
    </message>
    <message>
        <source>Deals created in the period, by the stages they stood in</source>
        <translation>Угоди, створені за період, за пройденими етапами</translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n угода</numerusform>
            <numerusform>%n угоди</numerusform>
            <numerusform>%n угод</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n won</source>
        <translation>
            <numerusform>%n виграна</numerusform>
            <numerusform>%n виграні</numerusform>
            <numerusform>%n виграно</numerusform>
        </translation>
    </message>
    <message>
        <source>cycle %1 (median)</source>
        <translation>цикл %1 (медіана)</translation>
    </message>
    <message>
        <source>Not in the sums, for want of a rate: %1</source>
        <translation>Не ввійшло в суми, немає курсу: %1</translation>
    </message>
    <message>
        <source>No deals here</source>
        <translation>Угод немає</translation>
    </message>
    <message>
        <source>No deal of this owner was created in the chosen period.</source>
        <translation>У цього відповідального за період немає створених угод.</translation>
    </message>
    <message>
        <source>Show all time</source>
        <translation>Показати за весь час</translation>
    </message>
    <message>
        <source>Nothing to count yet</source>
        <translation>Рахувати поки нічого</translation>
    </message>
    <message>
        <source>The funnel shows how far deals come and where they are lost. It fills as deals move over the board.</source>
        <translation>Воронка показує, як далеко доходять угоди й де губляться. Вона заповниться, коли угоди підуть дошкою.</translation>
    </message>
    <message>
        <source>Go to the pipeline</source>
        <translation>До воронки</translation>
    </message>
    <message>
        <source>Click a bar to see the deals behind it.</source>
        <translation>Натисніть на смугу, щоб побачити її угоди.</translation>
    </message>
    <message numerus="yes">
        <source>Biggest loss: %1 → %2, %n deal(s).</source>
        <translation>
            <numerusform>Найбільша втрата: %1 → %2, %n угода.</numerusform>
            <numerusform>Найбільша втрата: %1 → %2, %n угоди.</numerusform>
            <numerusform>Найбільша втрата: %1 → %2, %n угод.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n deal(s)</source>
        <translation>
            <numerusform>%1 · %n угода</numerusform>
            <numerusform>%1 · %n угоди</numerusform>
            <numerusform>%1 · %n угод</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to export yet.</source>
        <translation>Вивантажувати поки нічого.</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Файли CSV (*.csv)</translation>
    </message>
    <message>
        <source>funnel.csv</source>
        <translation>voronka.csv</translation>
    </message>
    <message>
        <source>The report was written to %1</source>
        <translation>Звіт записано в %1</translation>
    </message>
</context>
<context>
    <name>opora::RestorePanel</name>
    <message>
        <source>by itself</source>
        <comment>how a backup was made</comment>
        <translation>сама</translation>
    </message>
    <message>
        <source>by hand</source>
        <comment>how a backup was made</comment>
        <translation>уручну</translation>
    </message>
    <message>
        <source>before an upgrade</source>
        <comment>how a backup was made</comment>
        <translation>перед оновленням</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Відновлення з копії</translation>
    </message>
    <message>
        <source>The copy opens in a window of its own, beside your workspace, for looking only. You decide there whether to go on working in it; what you have now stays as it is.</source>
        <translation>Копія відкриється в окремому вікні поряд із вашою базою, лише для перегляду. Там ви вирішите, чи працювати далі в ній; нинішня база лишається як є.</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Зроблена</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Як</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Розмір</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Резервні копії</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Інший файл…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Open beside</source>
        <translation>Відкрити поряд</translation>
    </message>
    <message>
        <source>Open a backup</source>
        <translation>Відкрити копію</translation>
    </message>
    <message>
        <source>Opora workspaces (*.opora);;All files (*)</source>
        <translation>Бази Opora (*.opora);;Усі файли (*)</translation>
    </message>
    <message>
        <source>There is no copy in the folder yet. Choose a file if you have one elsewhere.</source>
        <translation>У теці поки немає копій. Якщо копія лежить в іншому місці, виберіть файл.</translation>
    </message>
</context>
<context>
    <name>opora::SendLater</name>
    <message>
        <source>Send then</source>
        <translation>Надіслати тоді</translation>
    </message>
    <message>
        <source>When it is to go out</source>
        <translation>Коли надіслати</translation>
    </message>
    <message>
        <source>fri 10:00, in 2 days 14:00…</source>
        <translation>пт 10:00, через 2 дні 14:00…</translation>
    </message>
    <message>
        <source>In an hour: %1</source>
        <translation>За годину: %1</translation>
    </message>
    <message>
        <source>Tomorrow at %1</source>
        <translation>Завтра о %1</translation>
    </message>
    <message>
        <source>On Monday at %1</source>
        <translation>У понеділок о %1</translation>
    </message>
    <message>
        <source>Another time…</source>
        <translation>Інший час…</translation>
    </message>
    <message>
        <source>That is over already.</source>
        <translation>Цей час уже минув.</translation>
    </message>
</context>
<context>
    <name>opora::SettingFields</name>
    <message>
        <source>as the channel has it</source>
        <translation>як задано в каналі</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>In the browser</source>
        <translation>У браузері</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no encryption, no sign-in</comment>
        <translation>Немає</translation>
    </message>
</context>
<context>
    <name>opora::SettingsPage</name>
    <message>
        <source>Make a verified backup copy now</source>
        <translation>Зробити перевірену резервну копію</translation>
    </message>
    <message>
        <source>Check the workspace</source>
        <translation>Перевірити базу</translation>
    </message>
    <message>
        <source>Add a stage</source>
        <translation>Додати етап</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Налаштування</translation>
    </message>
    <message>
        <source>This device</source>
        <translation>Цей пристрій</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Мова</translation>
    </message>
    <message>
        <source>Follow system</source>
        <translation>Як у системі</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Світла</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Темна</translation>
    </message>
    <message>
        <source>The language changes when Opora is started again.</source>
        <translation>Мова зміниться під час наступного запуску Opora.</translation>
    </message>
    <message>
        <source>This workspace</source>
        <translation>Ця база</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Часовий пояс</translation>
    </message>
    <message>
        <source>The currency new amounts are in, and the zone in which the days of every report begin.</source>
        <translation>Валюта нових сум і часовий пояс, за яким починаються дні звітів.</translation>
    </message>
    <message>
        <source>Pipelines and stages</source>
        <translation>Воронки й етапи</translation>
    </message>
    <message>
        <source>Why deals are lost</source>
        <translation>Чому угоди програно</translation>
    </message>
    <message>
        <source>Offered when a deal is moved to Lost. Reports count by them.</source>
        <translation>Пропонуються, коли угоду програно. За ними рахують звіти.</translation>
    </message>
    <message>
        <source>Opora %1</source>
        <translation>Opora %1</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty. Your data stays in your file and goes nowhere.</source>
        <translation>Вільна програма за ліцензією GNU GPL версії 3 або новішої. Без жодних гарантій. Ваші дані залишаються у вашому файлі й нікуди не йдуть.</translation>
    </message>
    <message>
        <source>Built with Qt %1</source>
        <translation>Зібрано з Qt %1</translation>
    </message>
    <message>
        <source>About Opora</source>
        <translation>Про програму</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>Відновити з копії…</translation>
    </message>
    <message>
        <source>Change the folder for backups…</source>
        <translation>Змінити теку для копій…</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>This workspace is shared through %1.</source>
        <translation>Ця база спільна, сервер: %1.</translation>
    </message>
    <message>
        <source>A PostgreSQL server lets a team share one base: everybody has a full copy that works without the network.</source>
        <translation>Через сервер PostgreSQL команда ділить одну базу: у кожного повна копія, яка працює і без мережі.</translation>
    </message>
    <message>
        <source>Open the Team page</source>
        <translation>Відкрити сторінку «Команда»</translation>
    </message>
    <message>
        <source>Connect to a server…</source>
        <translation>Підключитися до сервера…</translation>
    </message>
    <message>
        <source>Add a channel…</source>
        <translation>Додати канал…</translation>
    </message>
    <message>
        <source>Test the channels</source>
        <translation>Перевірити канали</translation>
    </message>
</context>
<context>
    <name>opora::Sidebar</name>
    <message>
        <source>Pages</source>
        <translation>Сторінки</translation>
    </message>
</context>
<context>
    <name>opora::SignInFields</name>
    <message>
        <source>Another provider</source>
        <translation>Інший провайдер</translation>
    </message>
    <message>
        <source>Signs in at</source>
        <translation>Вхід через</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>Ідентифікатор клієнта</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Секрет клієнта</translation>
    </message>
    <message>
        <source>What your company got when it registered Opora with the provider. Kept in the workspace, for everybody in it.</source>
        <translation>Те, що компанія отримала, зареєструвавши Opora у провайдера. Зберігається в робочому файлі, для всіх, хто в ньому працює.</translation>
    </message>
    <message>
        <source>Address to sign in at</source>
        <translation>Адреса входу</translation>
    </message>
    <message>
        <source>Address that gives tokens</source>
        <translation>Адреса видачі токенів</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Область доступу</translation>
    </message>
    <message>
        <source>Sign in in the browser…</source>
        <translation>Увійти у браузері…</translation>
    </message>
    <message>
        <source>The token goes to this computer’s keychain when the channel is saved; no password is kept.</source>
        <translation>Токен потрапить до сховища паролів цього комп’ютера, коли канал буде збережено; пароль не зберігається.</translation>
    </message>
    <message>
        <source>Signed in. Save the channel to keep it.</source>
        <translation>Вхід виконано. Збережіть канал, щоб він залишився.</translation>
    </message>
    <message>
        <source>No browser could be opened. Nothing was changed.</source>
        <translation>Не вдалося відкрити браузер. Нічого не змінено.</translation>
    </message>
    <message>
        <source>Go on in the browser; what it answers comes back here by itself.</source>
        <translation>Продовжуйте у браузері; його відповідь надійде сюди сама.</translation>
    </message>
</context>
<context>
    <name>opora::StageEditor</name>
    <message>
        <source>Pipeline</source>
        <translation>Воронка</translation>
    </message>
    <message>
        <source>Name of the pipeline</source>
        <translation>Назва воронки</translation>
    </message>
    <message>
        <source>New pipeline</source>
        <translation>Нова воронка</translation>
    </message>
    <message>
        <source>Delete the pipeline</source>
        <translation>Видалити воронку</translation>
    </message>
    <message>
        <source>Add a stage</source>
        <translation>Додати етап</translation>
    </message>
    <message>
        <source>Alt+↑ and Alt+↓ move a stage. Every change is saved at once and can be undone.</source>
        <translation>Alt+↑ і Alt+↓ рухають етап. Кожна зміна одразу зберігається, і її можна скасувати.</translation>
    </message>
    <message>
        <source>Rots after</source>
        <translation>Застій через</translation>
    </message>
    <message>
        <source>A deal that stands longer in the stage without a next step is marked as rotting.</source>
        <translation>Угода, що стоїть на етапі довше без наступного кроку, позначається як застояна.</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Етап</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Імовірність</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Виграно</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Програно</translation>
    </message>
    <message>
        <source> d</source>
        <comment>days</comment>
        <translation> д</translation>
    </message>
    <message>
        <source>never</source>
        <translation>ніколи</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Вище</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Нижче</translation>
    </message>
    <message>
        <source>Delete the stage</source>
        <translation>Видалити етап</translation>
    </message>
    <message>
        <source>Name of stage %1</source>
        <translation>Назва етапу %1</translation>
    </message>
    <message>
        <source>Kind of %1</source>
        <translation>Вид етапу «%1»</translation>
    </message>
    <message>
        <source>Probability of %1</source>
        <translation>Імовірність етапу «%1»</translation>
    </message>
    <message>
        <source>Days until a deal in %1 rots</source>
        <translation>Через скільки днів угода на етапі «%1» застоюється</translation>
    </message>
    <message>
        <source>Move %1 up</source>
        <translation>Підняти «%1»</translation>
    </message>
    <message>
        <source>Move %1 down</source>
        <translation>Опустити «%1»</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Видалити «%1»</translation>
    </message>
    <message>
        <source>New stage</source>
        <translation>Новий етап</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>kind of a stage</comment>
        <translation>Відкритий</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Межа</translation>
    </message>
    <message>
        <source>More deals than this in the stage at once: the board marks its column.</source>
        <translation>Якщо угод на етапі більше, дошка позначить його стовпець.</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no limit of deals in a stage</comment>
        <translation>немає</translation>
    </message>
    <message>
        <source>Most deals at once in %1</source>
        <translation>Межа угод на етапі «%1»</translation>
    </message>
</context>
<context>
    <name>opora::StageLetters</name>
    <message>
        <source>Letters of the stages</source>
        <translation>Листи етапів</translation>
    </message>
    <message>
        <source>When a deal comes into a stage, its letter is written to the client: once per entry, and taken back with the move while it is unsent.</source>
        <translation>Коли угода потрапляє на етап, клієнту пишеться його лист: один раз за вхід; якщо повернути угоду, ненадісланий лист відкликається.</translation>
    </message>
    <message>
        <source>No letter</source>
        <translation>Без листа</translation>
    </message>
    <message>
        <source>lies ready as a draft</source>
        <translation>лежить чернеткою</translation>
    </message>
    <message>
        <source>goes out at once</source>
        <translation>іде одразу</translation>
    </message>
    <message>
        <source>Letter of the stage %1</source>
        <translation>Лист етапу «%1»</translation>
    </message>
    <message>
        <source>What happens with the letter of %1</source>
        <translation>Що робити з листом етапу «%1»</translation>
    </message>
</context>
<context>
    <name>opora::TaskActions</name>
    <message>
        <source>Snooze</source>
        <translation>Відкласти</translation>
    </message>
    <message>
        <source>10 minutes</source>
        <translation>10 хвилин</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 година</translation>
    </message>
    <message>
        <source>Tomorrow 09:00</source>
        <translation>Завтра 09:00</translation>
    </message>
    <message>
        <source>Pick a time…</source>
        <translation>Вибрати час…</translation>
    </message>
    <message>
        <source>Snooze until</source>
        <translation>Відкласти до</translation>
    </message>
    <message>
        <source>When to remind</source>
        <translation>Коли нагадати</translation>
    </message>
    <message>
        <source>tomorrow 14:00, Fri 9:30, 25.12</source>
        <translation>завтра 14:00, пт 9:30, 25.12</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>This is not a day or a time yet. Try “tomorrow 14:00” or “25.12 9:30”.</source>
        <translation>Це ще не день і не час. Спробуйте «завтра 14:00» або «25.12 9:30».</translation>
    </message>
    <message>
        <source>That moment is over. Choose a later one.</source>
        <translation>Цей момент минув. Виберіть пізніший.</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Не зроблено</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Зроблено</translation>
    </message>
    <message>
        <source>Open the client</source>
        <translation>Відкрити клієнта</translation>
    </message>
    <message>
        <source>Open the deal</source>
        <translation>Відкрити угоду</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Перейменувати</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Видалити</translation>
    </message>
</context>
<context>
    <name>opora::TaskDelegate</name>
    <message>
        <source>Title of the task</source>
        <translation>Назва завдання</translation>
    </message>
</context>
<context>
    <name>opora::TaskDetails</name>
    <message>
        <source>Title</source>
        <translation>Назва</translation>
    </message>
    <message>
        <source>A task needs a title.</source>
        <translation>Завданню потрібна назва.</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Термін</translation>
    </message>
    <message>
        <source>no due date</source>
        <translation>без терміну</translation>
    </message>
    <message>
        <source>For example: tomorrow, Fri 10:00, 25.12 14:00</source>
        <translation>Наприклад: завтра, пт 10:00, 25.12 14:00</translation>
    </message>
    <message>
        <source>This is not a day or a time. Try “Fri 10:00” or “25.12”.</source>
        <translation>Це не день і не час. Спробуйте «пт 10:00» або «25.12».</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Нагадування</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клієнт</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>Угода</translation>
    </message>
    <message>
        <source>none</source>
        <translation>немає</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Справа</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Дзвінок</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Зустріч</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Пошта</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Нотатки</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Додати нотатку</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Зроблено</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Відкласти</translation>
    </message>
    <message>
        <source>Delete the task</source>
        <translation>Видалити завдання</translation>
    </message>
    <message>
        <source>Snoozed until %1</source>
        <translation>Відкладено до %1</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Не зроблено</translation>
    </message>
    <message>
        <source>Open the client</source>
        <translation>Відкрити клієнта</translation>
    </message>
    <message>
        <source>Open the deal</source>
        <translation>Відкрити угоду</translation>
    </message>
</context>
<context>
    <name>opora::TaskListModel</name>
    <message>
        <source>Overdue</source>
        <translation>Прострочено</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сьогодні</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Пізніше</translation>
    </message>
    <message>
        <source>Someday</source>
        <translation>Колись</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Зроблено</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n task(s)</source>
        <translation>
            <numerusform>%1, %n завдання</numerusform>
            <numerusform>%1, %n завдання</numerusform>
            <numerusform>%1, %n завдань</numerusform>
        </translation>
    </message>
    <message>
        <source>overdue: %1</source>
        <translation>прострочено: %1</translation>
    </message>
    <message>
        <source>done</source>
        <translation>зроблено</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>не зроблено</translation>
    </message>
</context>
<context>
    <name>opora::TaskListView</name>
    <message>
        <source>Tasks</source>
        <translation>Завдання</translation>
    </message>
</context>
<context>
    <name>opora::TasksPage</name>
    <message>
        <source>Tasks</source>
        <translation>Завдання</translation>
    </message>
    <message>
        <source>No tasks yet</source>
        <translation>Завдань поки немає</translation>
    </message>
    <message>
        <source>Write one above: “call back Fri 10:00” knows when by itself.</source>
        <translation>Напишіть вище: «передзвонити в пʼятницю 10:00» само знає коли.</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Нове завдання</translation>
    </message>
    <message>
        <source>Mark the task done</source>
        <translation>Позначити завдання зробленим</translation>
    </message>
    <message>
        <source>Snooze the task</source>
        <translation>Відкласти завдання</translation>
    </message>
    <message>
        <source>Rename the task</source>
        <translation>Перейменувати завдання</translation>
    </message>
    <message>
        <source>Change when the task is due</source>
        <translation>Змінити термін завдання</translation>
    </message>
    <message>
        <source>Open the task&apos;s deal or client</source>
        <translation>Відкрити угоду або клієнта завдання</translation>
    </message>
    <message>
        <source>Delete the task</source>
        <translation>Видалити завдання</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n відкрита</numerusform>
            <numerusform>%n відкриті</numerusform>
            <numerusform>%n відкритих</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::TasksTab</name>
    <message>
        <source>Tasks of the client</source>
        <translation>Завдання клієнта</translation>
    </message>
    <message>
        <source>No tasks yet</source>
        <translation>Завдань поки немає</translation>
    </message>
    <message>
        <source>Plan the next call or letter, and Opora reminds you in time.</source>
        <translation>Заплануйте наступний дзвінок або лист, і Opora нагадає вчасно.</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Нове завдання</translation>
    </message>
</context>
<context>
    <name>opora::TeamPage</name>
    <message>
        <source>Check everything against the server now</source>
        <translation>Звірити все із сервером зараз</translation>
    </message>
    <message>
        <source>Hand clients over…</source>
        <translation>Передати клієнтів…</translation>
    </message>
    <message>
        <source>See what a colleague sees…</source>
        <translation>Подивитися очима колеги…</translation>
    </message>
    <message>
        <source>Leave the team&apos;s server…</source>
        <translation>Відключитися від сервера команди…</translation>
    </message>
    <message>
        <source>This copy</source>
        <translation>Ця копія</translation>
    </message>
    <message>
        <source>Exchange now</source>
        <translation>Обмінятися зараз</translation>
    </message>
    <message>
        <source>Check everything</source>
        <translation>Звірити все</translation>
    </message>
    <message>
        <source>Leave the server…</source>
        <translation>Відключитися…</translation>
    </message>
    <message>
        <source>Clients and rights</source>
        <translation>Клієнти і права</translation>
    </message>
    <message>
        <source>Somebody leaves, somebody comes: clients change hands with their open deals and tasks, after a preview. Who may see what is decided by the server, not by this window; whoever has a copy has its data.</source>
        <translation>Хтось іде, хтось приходить: клієнтів передають із відкритими угодами й завданнями, спершу показавши, що зміниться. Кому що видно, вирішує сервер, а не це вікно; у кого є копія, у того є її дані.</translation>
    </message>
    <message>
        <source>Whose copies exist</source>
        <translation>У кого є копії</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Хто</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Комп’ютер</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>На зв’язку</translation>
    </message>
    <message>
        <source>Copies of the workspace</source>
        <translation>Копії бази</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name, role</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Last exchange: %1.</source>
        <translation>Останній обмін: %1.</translation>
    </message>
    <message>
        <source>There was no exchange yet.</source>
        <translation>Обміну ще не було.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait; the oldest since %1.</source>
        <translation>
            <numerusform>Чекає %n зміна; найраніша: %1.</numerusform>
            <numerusform>Чекають %n зміни; найраніша: %1.</numerusform>
            <numerusform>Чекають %n змін; найраніша: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last full check: %1, %n difference(s) found and healed.</source>
        <translation>
            <numerusform>Остання звірка: %1, знайдено й виправлено %n розбіжність.</numerusform>
            <numerusform>Остання звірка: %1, знайдено й виправлено %n розбіжності.</numerusform>
            <numerusform>Остання звірка: %1, знайдено й виправлено %n розбіжностей.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything has not been compared with the server yet; that is done once a week.</source>
        <translation>Повної звірки із сервером ще не було; вона йде раз на тиждень.</translation>
    </message>
    <message>
        <source>Who is where is known only to the server, which does not answer now.</source>
        <translation>У кого які копії, знає лише сервер, а він зараз не відповідає.</translation>
    </message>
    <message>
        <source>this one</source>
        <comment>a copy</comment>
        <translation>ця</translation>
    </message>
    <message>
        <source>copied</source>
        <comment>a copy of a copy</comment>
        <translation>дубль</translation>
    </message>
    <message>
        <source>away</source>
        <comment>not seen for long</comment>
        <translation>давно</translation>
    </message>
    <message>
        <source>never</source>
        <translation>ніколи</translation>
    </message>
    <message>
        <source>A copy that is away keeps what it changed; it sends that when it comes back.</source>
        <translation>Копія, якої давно немає на зв’язку, зберігає свої зміни й надішле їх, коли повернеться.</translation>
    </message>
    <message>
        <source>“Copied”: the same copy came from two places; a disk was restored or duplicated. Nothing is lost, but ask.</source>
        <translation>«Дубль»: та сама копія прийшла з двох місць; диск відновили або скопіювали. Нічого не втрачено, але дізнайтеся, що сталося.</translation>
    </message>
    <message>
        <source>Comparing everything…</source>
        <translation>Звіряємо все…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) compared, all the same.</source>
        <translation>
            <numerusform>Звірено %Ln запис, усе збігається.</numerusform>
            <numerusform>Звірено %Ln записи, усе збігається.</numerusform>
            <numerusform>Звірено %Ln записів, усе збігається.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) found and healed. That should not happen; please tell us.</source>
        <translation>
            <numerusform>Знайдено й виправлено %n розбіжність. Такого бути не мало; повідомте нас.</numerusform>
            <numerusform>Знайдено й виправлено %n розбіжності. Такого бути не мало; повідомте нас.</numerusform>
            <numerusform>Знайдено й виправлено %n розбіжностей. Такого бути не мало; повідомте нас.</numerusform>
        </translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Команда</translation>
    </message>
</context>
<context>
    <name>opora::TeamPageBase</name>
    <message>
        <source>Sync</source>
        <translation>Обмін</translation>
    </message>
    <message>
        <source>Parts of the exchange</source>
        <translation>Розділи обміну</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Чекають</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Розбіжності</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Потребує уваги</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>This workspace is on this computer only</source>
        <translation>Ця база є лише на цьому компʼютері</translation>
    </message>
    <message>
        <source>Joined to a team&apos;s server, colleagues work in it together, each with a full copy that works without a network.</source>
        <translation>Коли її підключено до сервера команди, колеги працюють у ній разом, у кожного повна копія, якій не потрібна мережа.</translation>
    </message>
    <message>
        <source>Connect to a team&apos;s server…</source>
        <translation>Підключитися до сервера команди…</translation>
    </message>
</context>
<context>
    <name>opora::TeamShell</name>
    <message>
        <source>Go to Pending changes</source>
        <translation>До ненадісланих змін</translation>
    </message>
    <message>
        <source>Go to Conflicts</source>
        <translation>До розбіжностей</translation>
    </message>
    <message>
        <source>Go to Needs attention</source>
        <translation>До тих, що потребують уваги</translation>
    </message>
    <message>
        <source>Go to Team</source>
        <translation>До команди</translation>
    </message>
    <message>
        <source>Exchange with the server now</source>
        <translation>Обмінятися із сервером зараз</translation>
    </message>
    <message>
        <source>Everything is on the server, and what is new there is here.</source>
        <translation>Усе на сервері, і все нове звідти вже тут.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>For %1 on %2. Until then you work offline; nothing is lost.</source>
        <translation>Для %1 на %2. До того часу ви працюєте без зв’язку; нічого не зникає.</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>цей комп’ютер</translation>
    </message>
    <message>
        <source>Keep the password in the system&apos;s keychain</source>
        <translation>Зберігати пароль у сховищі ключів системи</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>Працювати без зв’язку</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Увійти</translation>
    </message>
    <message>
        <source>The server refused the password.</source>
        <translation>Сервер не прийняв пароль.</translation>
    </message>
    <message>
        <source>Write the password.</source>
        <translation>Уведіть пароль.</translation>
    </message>
</context>
<context>
    <name>opora::TemplateEditor</name>
    <message>
        <source>Any</source>
        <comment>language</comment>
        <translation>Будь-яка</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>Назва шаблону</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Client’s language</source>
        <translation>Мова клієнта</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Зберегти</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Скасувати зміни</translation>
    </message>
    <message>
        <source>Forms of the letter</source>
        <translation>Варіанти листа</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Вставити</translation>
    </message>
    <message>
        <source>Insert what changes with the client</source>
        <translation>Вставити дані клієнта</translation>
    </message>
    <message>
        <source>Good afternoon, {{client.given_name}}!</source>
        <translation>Доброго дня, {{client.given_name}}!</translation>
    </message>
    <message>
        <source>&lt;p&gt;Only when the letter is to have a form of its own. Without it the text is sent.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Лише якщо листу потрібне власне оформлення. Без нього йде текст.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>A template needs a name.</source>
        <translation>Шаблону потрібна назва.</translation>
    </message>
    <message numerus="yes">
        <source>%n SMS before anything is filled in</source>
        <translation>
            <numerusform>%n SMS до підстановки</numerusform>
            <numerusform>%n SMS до підстановки</numerusform>
            <numerusform>%n SMS до підстановки</numerusform>
        </translation>
    </message>
    <message>
        <source>plain alphabet</source>
        <translation>базовий алфавіт</translation>
    </message>
    <message>
        <source>Unicode</source>
        <translation>Unicode</translation>
    </message>
</context>
<context>
    <name>opora::TemplatePreview</name>
    <message>
        <source>Preview</source>
        <translation>Попередній перегляд</translation>
    </message>
    <message>
        <source>Client of the preview</source>
        <translation>Клієнт для перегляду</translation>
    </message>
    <message>
        <source>For which client?</source>
        <translation>Для якого клієнта?</translation>
    </message>
    <message>
        <source>Deal of the preview</source>
        <translation>Угода для перегляду</translation>
    </message>
    <message>
        <source>Which form of the letter is shown</source>
        <translation>Який варіант листа показано</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>What the client would read</source>
        <translation>Що прочитає клієнт</translation>
    </message>
    <message>
        <source>Send a test to myself…</source>
        <translation>Надіслати пробне собі…</translation>
    </message>
    <message>
        <source>Without a deal</source>
        <translation>Без угоди</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(без теми)</translation>
    </message>
    <message>
        <source>Choose a client to see it filled in. It asks for: %1.</source>
        <translation>Виберіть клієнта, щоб побачити лист заповненим. Знадобиться: %1.</translation>
    </message>
    <message>
        <source>The card does not have: %1. A letter with gaps is not sent unless you say so.</source>
        <translation>У картці немає: %1. Лист із пропусками не піде, якщо ви самі так не вирішите.</translation>
    </message>
    <message numerus="yes">
        <source>%n SMS</source>
        <translation>
            <numerusform>%n SMS</numerusform>
            <numerusform>%n SMS</numerusform>
            <numerusform>%n SMS</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) left in the last one</source>
        <translation>
            <numerusform>в останній ще %n знак</numerusform>
            <numerusform>в останній ще %n знаки</numerusform>
            <numerusform>в останній ще %n знаків</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::TemplatesPage</name>
    <message>
        <source>Templates</source>
        <translation>Шаблони</translation>
    </message>
    <message>
        <source>Which templates are listed</source>
        <translation>Які шаблони показано</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>У роботі</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>В архіві</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Дії</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>Повернути в роботу</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Новий шаблон</translation>
    </message>
    <message>
        <source>Save the template</source>
        <translation>Зберегти шаблон</translation>
    </message>
    <message>
        <source>Duplicate the template</source>
        <translation>Зробити копію шаблону</translation>
    </message>
    <message>
        <source>Archive the template</source>
        <translation>Прибрати шаблон в архів</translation>
    </message>
    <message>
        <source>Delete the template</source>
        <translation>Видалити шаблон</translation>
    </message>
    <message>
        <source>Send a test to myself…</source>
        <translation>Надіслати пробне собі…</translation>
    </message>
    <message>
        <source>Insert what changes with the client</source>
        <translation>Вставити дані клієнта</translation>
    </message>
    <message>
        <source>Nothing is archived</source>
        <translation>Архів порожній</translation>
    </message>
    <message>
        <source>A template that is not used any more can be put away here without losing it.</source>
        <translation>Сюди можна прибрати шаблон, який більше не потрібен, не втрачаючи його.</translation>
    </message>
    <message>
        <source>No templates yet</source>
        <translation>Шаблонів поки немає</translation>
    </message>
    <message>
        <source>A template is a letter or an SMS written once: names, amounts and dates are filled in for each client.</source>
        <translation>Шаблон — це лист або SMS, написані один раз: імена, суми й дати підставляються для кожного клієнта.</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (копія)</translation>
    </message>
</context>
<context>
    <name>opora::TestSendPanel</name>
    <message>
        <source>Send a test to myself</source>
        <translation>Пробний лист собі</translation>
    </message>
    <message>
        <source>One real message goes out, to this address only. It is not noted on any card.</source>
        <translation>Піде одне справжнє повідомлення і лише на цю адресу. У картках воно не позначається.</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>My address</source>
        <translation>Моя адреса</translation>
    </message>
    <message>
        <source>My number</source>
        <translation>Мій номер</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Надіслати</translation>
    </message>
    <message>
        <source>No channel for this kind of message (%1) is enabled on this computer. Settings, Channels is where that is done.</source>
        <translation>На цьому комп’ютері не ввімкнено жодного каналу для таких повідомлень (%1). Це робиться в розділі «Налаштування», «Канали».</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Надсилання…</translation>
    </message>
    <message>
        <source>The channel took the message for %1. Look whether it has arrived.</source>
        <translation>Канал прийняв повідомлення для %1. Перевірте, чи воно надійшло.</translation>
    </message>
    <message>
        <source>It is not known whether the message went out: %1</source>
        <translation>Невідомо, чи пішло повідомлення: %1</translation>
    </message>
    <message>
        <source>Nothing went out: %1</source>
        <translation>Нічого не пішло: %1</translation>
    </message>
</context>
<context>
    <name>opora::TimelineDelegate</name>
    <message>
        <source>Text of the entry</source>
        <translation>Текст запису</translation>
    </message>
</context>
<context>
    <name>opora::TimelineModel</name>
    <message>
        <source>Note</source>
        <translation>Нотатка</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Дзвінок</translation>
    </message>
    <message>
        <source>incoming</source>
        <translation>вхідний</translation>
    </message>
    <message>
        <source>outgoing</source>
        <translation>вихідний</translation>
    </message>
    <message>
        <source>Missed call</source>
        <translation>Пропущений дзвінок</translation>
    </message>
    <message>
        <source>Email received</source>
        <translation>Лист отримано</translation>
    </message>
    <message>
        <source>Email sent</source>
        <translation>Лист надіслано</translation>
    </message>
    <message>
        <source>SMS received</source>
        <translation>SMS отримано</translation>
    </message>
    <message>
        <source>SMS sent</source>
        <translation>SMS надіслано</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Зустріч</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Візит</translation>
    </message>
    <message>
        <source>Deal opened</source>
        <translation>Угоду відкрито</translation>
    </message>
    <message>
        <source>Stage changed</source>
        <translation>Етап змінено</translation>
    </message>
    <message>
        <source>Task done</source>
        <translation>Завдання зроблено</translation>
    </message>
    <message>
        <source>Client added</source>
        <translation>Клієнта додано</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Подія</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>what happened, who did it</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>%1</translation>
    </message>
</context>
<context>
    <name>opora::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Стрічка</translation>
    </message>
    <message>
        <source>Edit text</source>
        <translation>Змінити текст</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Видалити</translation>
    </message>
    <message>
        <source>Open the task</source>
        <translation>Відкрити завдання</translation>
    </message>
    <message>
        <source>Open the deal</source>
        <translation>Відкрити угоду</translation>
    </message>
</context>
<context>
    <name>opora::TodayPage</name>
    <message>
        <source>Good night</source>
        <translation>Доброї ночі</translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation>Доброго ранку</translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation>Доброго дня</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>Доброго вечора</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>greeting, first name</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Nothing is due today. Deals that wait for a step stand at the right.</source>
        <translation>На сьогодні справ немає. Праворуч — угоди, яким потрібен крок.</translation>
    </message>
    <message>
        <source>Happened while you were away</source>
        <translation>Що сталося без вас</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Нове завдання</translation>
    </message>
    <message>
        <source>Mark the task done</source>
        <translation>Позначити завдання зробленим</translation>
    </message>
    <message>
        <source>Snooze the task</source>
        <translation>Відкласти завдання</translation>
    </message>
    <message>
        <source>Open the task&apos;s deal or client</source>
        <translation>Відкрити угоду або клієнта завдання</translation>
    </message>
    <message>
        <source>Edit the task</source>
        <translation>Змінити завдання</translation>
    </message>
    <message>
        <source>Delete the task</source>
        <translation>Видалити завдання</translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n прострочене</numerusform>
            <numerusform>%n прострочені</numerusform>
            <numerusform>%n прострочених</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n today</source>
        <translation>
            <numerusform>%n на сьогодні</numerusform>
            <numerusform>%n на сьогодні</numerusform>
            <numerusform>%n на сьогодні</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing is due</source>
        <translation>справ немає</translation>
    </message>
    <message>
        <source>Nothing yet. New clients and moved deals will stand here.</source>
        <translation>Поки нічого. Тут зʼявляться нові клієнти й перенесені угоди.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сьогодні</translation>
    </message>
    <message>
        <source>Import clients or deals</source>
        <translation>Імпортувати клієнтів або угоди</translation>
    </message>
    <message>
        <source>Add the first client</source>
        <translation>Додати першого клієнта</translation>
    </message>
    <message>
        <source>This workspace is empty. Bring in the list you have, or begin with one client.</source>
        <translation>База поки порожня. Завантажте список, який у вас є, або почніть з одного клієнта.</translation>
    </message>
</context>
<context>
    <name>opora::UndoController</name>
    <message>
        <source>Saved</source>
        <translation>Збережено</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>That did not work. Nothing was changed.</source>
        <translation>Не вийшло. Нічого не змінено.</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Скасовано: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) were left, because they have been changed since.</source>
        <translation>
            <numerusform>%n поле залишилося: його змінили пізніше.</numerusform>
            <numerusform>%n поля залишилися: їх змінили пізніше.</numerusform>
            <numerusform>%n полів залишилися: їх змінили пізніше.</numerusform>
        </translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Повторити</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Знову зроблено: %1</translation>
    </message>
</context>
<context>
    <name>opora::UserBlock</name>
    <message>
        <source>%1, workspace %2</source>
        <translation>%1, база %2</translation>
    </message>
</context>
<context>
    <name>opora::ViewAsPanel</name>
    <message>
        <source>Client</source>
        <translation>Клієнт</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>Угода</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Завдання</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Подія</translation>
    </message>
    <message>
        <source>See what a colleague sees</source>
        <translation>Очима колеги</translation>
    </message>
    <message>
        <source>The server works it out with its own rules; nothing is opened in somebody&apos;s name.</source>
        <translation>Рахує сам сервер за своїми правилами; від чужого імені нічого не відкривається.</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>Колега</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>виберіть</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Назва</translation>
    </message>
    <message>
        <source>What the colleague sees</source>
        <translation>Що видно колезі</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Питаємо сервер…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s)</source>
        <translation>
            <numerusform>%Ln клієнт</numerusform>
            <numerusform>%Ln клієнти</numerusform>
            <numerusform>%Ln клієнтів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deal(s)</source>
        <translation>
            <numerusform>%Ln угода</numerusform>
            <numerusform>%Ln угоди</numerusform>
            <numerusform>%Ln угод</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s)</source>
        <translation>
            <numerusform>%Ln завдання</numerusform>
            <numerusform>%Ln завдання</numerusform>
            <numerusform>%Ln завдань</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies) of history</source>
        <translation>
            <numerusform>%Ln запис історії</numerusform>
            <numerusform>%Ln записи історії</numerusform>
            <numerusform>%Ln записів історії</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 sees: %2.</source>
        <translation>%1, видно: %2.</translation>
    </message>
    <message>
        <source>The list shows the first of them.</source>
        <translation>У списку перші з них.</translation>
    </message>
</context>
<context>
    <name>opora::WelcomePage</name>
    <message>
        <source>Clients, deals and promises in one place. Where does your base live?</source>
        <translation>Клієнти, угоди й обіцянки в одному місці. Де живе ваша база?</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Нова…</translation>
    </message>
    <message>
        <source>Open demo</source>
        <translation>Відкрити демо</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>На цьому компʼютері</translation>
    </message>
    <message>
        <source>One person, one file. Share it later whenever you like.</source>
        <translation>Одна людина, один файл. Поділитися можна будь-коли.</translation>
    </message>
    <message>
        <source>Just look around</source>
        <translation>Просто подивитися</translation>
    </message>
    <message>
        <source>A demo workspace with a busy sales team.</source>
        <translation>Демонстраційна база зайнятого відділу продажів.</translation>
    </message>
    <message>
        <source>Bring what you have: CSV files, or an export of another CRM. Everything can be taken back with one undo.</source>
        <translation>Несіть що є: файли CSV або вивантаження іншої CRM. Усе скасовується однією дією.</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Нещодавні</translation>
    </message>
    <message>
        <source>Workspaces you open appear here.</source>
        <translation>Тут зʼявляться бази, які ви відкриваєте.</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Відкрити файл…</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Мова</translation>
    </message>
    <message>
        <source>Follow system</source>
        <translation>Як у системі</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Світла</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Темна</translation>
    </message>
    <message>
        <source>The language changes when Opora is started again.</source>
        <translation>Мова зміниться під час наступного запуску Opora.</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Підключити…</translation>
    </message>
    <message>
        <source>On a PostgreSQL server</source>
        <translation>На сервері PostgreSQL</translation>
    </message>
    <message>
        <source>A team, each with a full copy that works offline.</source>
        <translation>Команда, у кожного повна копія, яка працює без мережі.</translation>
    </message>
    <message>
        <source>Nothing of what you open is kept on this computer: the copy goes when Opora is closed. What is not on the server by then is asked about first.</source>
        <translation>Нічого з відкритого не лишається на цьому комп’ютері: копія зникає, коли Opora закривається. Якщо щось ще не на сервері, програма спершу запитає.</translation>
    </message>
</context>
<context>
    <name>opora::WorkspaceShell</name>
    <message>
        <source>+ New</source>
        <translation>+ Нове</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Нове</translation>
    </message>
    <message>
        <source>Local workspace</source>
        <translation>Локальна база</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сьогодні</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клієнти</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Воронка</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Завдання</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Звіти</translation>
    </message>
    <message>
        <source>Setup</source>
        <translation>Налаштування</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Налаштування</translation>
    </message>
    <message>
        <source>Go to Today</source>
        <translation>Перейти: Сьогодні</translation>
    </message>
    <message>
        <source>Go to Clients</source>
        <translation>Перейти: Клієнти</translation>
    </message>
    <message>
        <source>Go to Pipeline</source>
        <translation>Перейти: Воронка</translation>
    </message>
    <message>
        <source>Go to Tasks</source>
        <translation>Перейти: Завдання</translation>
    </message>
    <message>
        <source>Go to Reports</source>
        <translation>Перейти: Звіти</translation>
    </message>
    <message>
        <source>language theme currency time zone stages backup</source>
        <translation>мова тема валюта часовий пояс етапи резервна копія</translation>
    </message>
    <message>
        <source>Search and run commands</source>
        <translation>Шукати й виконувати команди</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Повторити</translation>
    </message>
    <message>
        <source>Go to the message</source>
        <translation>До повідомлення</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>Новий клієнт</translation>
    </message>
    <message>
        <source>New company</source>
        <translation>Нова компанія</translation>
    </message>
    <message>
        <source>New deal</source>
        <translation>Нова угода</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Нове завдання</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Імпорт…</translation>
    </message>
    <message>
        <source>New on this page</source>
        <translation>Нове на цій сторінці</translation>
    </message>
    <message>
        <source>Backup, only to look at</source>
        <translation>Копія, лише для перегляду</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Обмін</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Шаблони</translation>
    </message>
    <message>
        <source>Go to Templates</source>
        <translation>Перейти до шаблонів</translation>
    </message>
    <message>
        <source>letter SMS text placeholders</source>
        <translation>лист SMS текст підстановки</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Вихідні</translation>
    </message>
    <message>
        <source>Go to Outbox</source>
        <translation>Перейти до вихідних</translation>
    </message>
    <message>
        <source>messages letters sms waiting failed drafts sent</source>
        <translation>повідомлення листи sms очікування помилки чернетки надіслані</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Вхідні</translation>
    </message>
    <message>
        <source>Go to Inbox</source>
        <translation>Перейти до вхідних</translation>
    </message>
</context>
</TS>
