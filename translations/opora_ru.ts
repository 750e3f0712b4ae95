<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en">
<context>
    <name>BackupService</name>
    <message>
        <source>There is no room for a copy in %1. Nothing was copied; choose another folder or free some space.</source>
        <translation>В папке %1 нет места для копии. Ничего не скопировано; выберите другую папку или освободите место.</translation>
    </message>
    <message>
        <source>The folder for copies, %1, could not be made. Nothing was copied; choose another one.</source>
        <translation>Не удалось создать папку для копий %1. Ничего не скопировано; выберите другую.</translation>
    </message>
    <message>
        <source>%1 (restored).opora</source>
        <translation>%1 (восстановлено).opora</translation>
    </message>
    <message>
        <source>%1 (restored %2).opora</source>
        <translation>%1 (восстановлено %2).opora</translation>
    </message>
    <message>
        <source>This is a backup that you are looking at: nothing is changed in it. Choose “Work in this copy” above if you want to go on from here.</source>
        <translation>Вы смотрите резервную копию: в ней ничего не меняется. Если хотите продолжить отсюда, нажмите вверху «Работать в этой копии».</translation>
    </message>
</context>
<context>
    <name>ChangeParts</name>
    <message>
        <source>added</source>
        <comment>a record</comment>
        <translation>добавлено</translation>
    </message>
    <message>
        <source>deleted</source>
        <comment>a record</comment>
        <translation>удалено</translation>
    </message>
    <message>
        <source>brought back</source>
        <comment>a record</comment>
        <translation>возвращено</translation>
    </message>
    <message>
        <source>handed over</source>
        <comment>a record</comment>
        <translation>передано</translation>
    </message>
    <message>
        <source>merged</source>
        <comment>a record</comment>
        <translation>объединено</translation>
    </message>
    <message>
        <source>claimed</source>
        <comment>a record</comment>
        <translation>занято</translation>
    </message>
    <message>
        <source>changed</source>
        <comment>a record</comment>
        <translation>изменено</translation>
    </message>
    <message>
        <source>a record without a name</source>
        <translation>запись без имени</translation>
    </message>
    <message>
        <source>What the change writes</source>
        <translation>Что меняет это изменение</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Запись</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Было</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Стало</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more record(s)</source>
        <translation>
            <numerusform>и ещё %Ln запись</numerusform>
            <numerusform>и ещё %Ln записи</numerusform>
            <numerusform>и ещё %Ln записей</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChannelService</name>
    <message>
        <source>There is no channel “%1”. Nothing was done; &quot;channel list&quot; shows them.</source>
        <translation>Канала «%1» нет. Ничего не сделано; «channel list» покажет, какие есть.</translation>
    </message>
    <message>
        <source>Several channels are called “%1”; name one by its id. Nothing was done.</source>
        <translation>Несколько каналов называются «%1»; укажите нужный по id. Ничего не сделано.</translation>
    </message>
    <message>
        <source>“%1” is not a time of day; write it as 21:00. Nothing was saved.</source>
        <translation>«%1» — не время суток; напишите, например, 21:00. Ничего не сохранено.</translation>
    </message>
    <message>
        <source>“%1” is not a whole number. Nothing was saved.</source>
        <translation>«%1» — не целое число. Ничего не сохранено.</translation>
    </message>
    <message>
        <source>Write yes or no (%1). Nothing was saved.</source>
        <translation>Напишите yes или no (%1). Ничего не сохранено.</translation>
    </message>
    <message>
        <source>Channel set up: %1</source>
        <translation>Канал настроен: %1</translation>
    </message>
    <message>
        <source>Say what the new channel sends with: plugin=smtp_mail, http_sms or command. Nothing was saved.</source>
        <translation>Укажите, чем отправляет новый канал: plugin=smtp_mail, http_sms или command. Ничего не сохранено.</translation>
    </message>
    <message>
        <source>This plugin sends %1. Nothing was saved.</source>
        <translation>Этот плагин отправляет только: %1. Ничего не сохранено.</translation>
    </message>
    <message>
        <source>Channel added: %1</source>
        <translation>Канал добавлен: %1</translation>
    </message>
    <message>
        <source>Say which program sends for this channel (--program FILE); it must be there and may be started. Nothing was enabled.</source>
        <translation>Укажите программу, которая отправляет для этого канала (--program ФАЙЛ); она должна существовать и запускаться. Ничего не включено.</translation>
    </message>
    <message>
        <source>The channel “%1” is not enabled on this computer. Nothing was sent; &quot;channel enable&quot; does that.</source>
        <translation>Канал «%1» не включён на этом компьютере. Ничего не отправлено; включить его можно командой «channel enable».</translation>
    </message>
    <message>
        <source>The program %1 is not there any more, or may not be started.</source>
        <translation>Программы %1 больше нет, или её нельзя запускать.</translation>
    </message>
    <message>
        <source>This channel cannot be tried without sending. Send a test to yourself.</source>
        <translation>Этот канал нельзя проверить, ничего не отправив. Отправьте пробное сообщение себе.</translation>
    </message>
    <message>
        <source>“%1” is not an address to unsubscribe at; it begins with https:// and has {token} where the client’s code goes. Nothing was saved.</source>
        <translation>«%1» не годится как адрес отписки: он начинается с https:// и содержит {token} на месте кода клиента. Ничего не сохранено.</translation>
    </message>
</context>
<context>
    <name>Channels</name>
    <message>
        <source>The channel did not answer in time and was ended.</source>
        <translation>Канал не ответил вовремя и был остановлен.</translation>
    </message>
    <message>
        <source>The channel&apos;s plugin crashed. Opora goes on without it and starts it again later.</source>
        <translation>Плагин канала аварийно завершился. Opora работает без него и запустит его снова позже.</translation>
    </message>
    <message>
        <source>The channel answered something that cannot be understood.</source>
        <translation>Ответ канала невозможно понять.</translation>
    </message>
    <message>
        <source>The channel&apos;s plugin failed and is started again in a moment.</source>
        <translation>Плагин канала дал сбой и скоро будет запущен снова.</translation>
    </message>
    <message>
        <source>The program opora-plugin-host is missing beside Opora; without it no channel works. Install Opora again.</source>
        <translation>Рядом с Opora нет программы opora-plugin-host; без неё каналы не работают. Установите Opora заново.</translation>
    </message>
    <message>
        <source>The channel&apos;s plugin could not be reached on this computer.</source>
        <translation>Не удалось связаться с плагином канала на этом компьютере.</translation>
    </message>
    <message>
        <source>The channel&apos;s plugin cannot be used: %1</source>
        <translation>Плагин канала использовать нельзя: %1</translation>
    </message>
    <message>
        <source>The channel&apos;s program %1 is not there or cannot be started.</source>
        <translation>Программы канала %1 нет, или её нельзя запустить.</translation>
    </message>
    <message>
        <source>The plugin&apos;s description cannot be read. The plugin was not loaded.</source>
        <translation>Описание плагина не читается. Плагин не загружен.</translation>
    </message>
    <message>
        <source>“%1” is not a number (%2). Nothing was saved.</source>
        <translation>«%1» — не число (%2). Ничего не сохранено.</translation>
    </message>
    <message>
        <source>“%1” is neither yes nor no (%2). Nothing was saved.</source>
        <translation>«%1» — ни да, ни нет (%2). Ничего не сохранено.</translation>
    </message>
    <message>
        <source>“%1” is not one of %2 (%3). Nothing was saved.</source>
        <translation>«%1» — не из списка: %2 (%3). Ничего не сохранено.</translation>
    </message>
    <message>
        <source>The setting %1 takes one line. Nothing was saved.</source>
        <translation>Настройка %1 — это одна строка. Ничего не сохранено.</translation>
    </message>
    <message>
        <source>The channel has no setting “%1”; it has %2. Nothing was saved.</source>
        <translation>У канала нет настройки «%1»; есть %2. Ничего не сохранено.</translation>
    </message>
    <message>
        <source>The channel needs the setting “%1”. Fill it in first.</source>
        <translation>Каналу нужна настройка «%1». Сначала заполните её.</translation>
    </message>
    <message>
        <source>The plugin&apos;s files cannot be read. Nothing was loaded.</source>
        <translation>Файлы плагина не читаются. Ничего не загружено.</translation>
    </message>
    <message>
        <source>There is no plugin “%1” on this computer.</source>
        <translation>На этом компьютере нет плагина «%1».</translation>
    </message>
    <message>
        <source>The plugin “%1” is a link to another folder. It was not loaded.</source>
        <translation>Плагин «%1» — ссылка в другую папку. Он не загружен.</translation>
    </message>
    <message>
        <source>The plugin “%1” is not the one that was enabled here: its files have changed. Nothing was sent; enable the channel again if you trust it.</source>
        <translation>Плагин «%1» не тот, что был здесь включён: его файлы изменились. Ничего не отправлено; если доверяете ему, включите канал снова.</translation>
    </message>
    <message>
        <source>The list of channels of this computer could not be written. Nothing was changed.</source>
        <translation>Не удалось записать список каналов этого компьютера. Ничего не изменено.</translation>
    </message>
    <message>
        <source>The channel could not do this and did not say why.</source>
        <translation>Канал не смог этого сделать и не сказал почему.</translation>
    </message>
    <message>
        <source>The request is of a version that this channel does not know.</source>
        <translation>Версия запроса этому каналу неизвестна.</translation>
    </message>
    <message>
        <source>The channel was asked for something it does not know.</source>
        <translation>Канал попросили о том, чего он не умеет.</translation>
    </message>
</context>
<context>
    <name>ClientService</name>
    <message>
        <source>There is no such client here.</source>
        <translation>Такого клиента здесь нет.</translation>
    </message>
    <message>
        <source>Contact saved</source>
        <translation>Контакт сохранён</translation>
    </message>
    <message>
        <source>Contact deleted</source>
        <translation>Контакт удалён</translation>
    </message>
    <message>
        <source>Company changed</source>
        <translation>Компания изменена</translation>
    </message>
    <message>
        <source>Tags changed</source>
        <translation>Метки изменены</translation>
    </message>
    <message>
        <source>Activity logged</source>
        <translation>Событие записано</translation>
    </message>
    <message>
        <source>Write something first. Nothing was saved.</source>
        <translation>Сначала напишите что-нибудь. Ничего не сохранено.</translation>
    </message>
    <message>
        <source>Activity changed</source>
        <translation>Событие изменено</translation>
    </message>
    <message>
        <source>Activity deleted</source>
        <translation>Событие удалено</translation>
    </message>
    <message>
        <source>Write an address or a name. Nothing was saved.</source>
        <translation>Напишите адрес или имя. Ничего не сохранено.</translation>
    </message>
    <message>
        <source>This client has this contact already. Nothing was saved.</source>
        <translation>У этого клиента уже есть такой контакт. Ничего не сохранено.</translation>
    </message>
    <message>
        <source>A company cannot work at itself. Nothing was saved.</source>
        <translation>Компания не может работать сама у себя. Ничего не сохранено.</translation>
    </message>
    <message>
        <source>A company needs a name. Nothing was saved; write it and save again.</source>
        <translation>Компании нужно название. Ничего не сохранено; напишите его и сохраните снова.</translation>
    </message>
    <message>
        <source>A client needs a name. Nothing was saved; write it and save again.</source>
        <translation>Клиенту нужно имя. Ничего не сохранено; напишите его и сохраните снова.</translation>
    </message>
    <message>
        <source>There is no field “%1” to sort by.</source>
        <translation>Нет поля «%1», по которому можно сортировать.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Отменено.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>There is no option %1. Nothing was done; &quot;opora-cli help&quot; lists them.</source>
        <translation>Нет параметра %1. Ничего не сделано; список даёт «opora-cli help».</translation>
    </message>
    <message>
        <source>The option %1 needs a value. Nothing was done.</source>
        <translation>Параметру %1 нужно значение. Ничего не сделано.</translation>
    </message>
    <message>
        <source>&quot;%2&quot; is not a number that --%1 can have. Nothing was done.</source>
        <translation>«%2» — не число, которое может быть у --%1. Ничего не сделано.</translation>
    </message>
    <message>
        <source>Opora, a sales and client workspace, from the command line.</source>
        <translation>Opora, база клиентов и продаж, из командной строки.</translation>
    </message>
    <message>
        <source>Records and references are named by id, or by name where it is the only one; &quot;me&quot; is the user of the workspace.</source>
        <translation>Записи и ссылки называют по id или по имени, если оно одно; «me» — пользователь базы.</translation>
    </message>
    <message>
        <source>Filters: owner:me amount:&gt;50000 city:Lviv,Kyiv last_contact:&gt;30d tag:vip -readiness:cold &quot;free text&quot;</source>
        <translation>Фильтры: owner:me amount:&gt;50000 city:Lviv,Kyiv last_contact:&gt;30d tag:vip -readiness:cold &quot;свободный текст&quot;</translation>
    </message>
    <message>
        <source>Nothing had to change.</source>
        <translation>Менять было нечего.</translation>
    </message>
    <message>
        <source>The mapping file %1 cannot be read. Nothing was imported.</source>
        <translation>Файл раскладки %1 не читается. Ничего не загружено.</translation>
    </message>
    <message>
        <source>The mapping file %1 is not JSON: %2. Nothing was imported.</source>
        <translation>Файл раскладки %1 — не JSON: %2. Ничего не загружено.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be imported; choose one of %2. Nothing was imported.</source>
        <translation>«%1» загрузить нельзя; выберите одно из: %2. Ничего не загружено.</translation>
    </message>
    <message>
        <source>--duplicates is skip, update or create, not &quot;%1&quot;. Nothing was imported.</source>
        <translation>--duplicates бывает skip, update или create, а не «%1». Ничего не загружено.</translation>
    </message>
    <message>
        <source>--create takes stages, products, sources, users or none, not &quot;%1&quot;. Nothing was imported.</source>
        <translation>--create принимает stages, products, sources, users или none, а не «%1». Ничего не загружено.</translation>
    </message>
    <message>
        <source>Give --preset or --mapping, not both. Nothing was imported.</source>
        <translation>Укажите --preset или --mapping, но не оба. Ничего не загружено.</translation>
    </message>
    <message>
        <source>Nothing was written (--dry-run). It would be:</source>
        <translation>Ничего не записано (--dry-run). Было бы так:</translation>
    </message>
    <message>
        <source>Imported:</source>
        <translation>Загружено:</translation>
    </message>
    <message>
        <source>%1 rows: %2 new, %3 updated, %4 unchanged, %5 refused</source>
        <translation>строк %1: новых %2, обновлено %3, без изменений %4, отклонено %5</translation>
    </message>
    <message>
        <source>The refused rows with their reasons are in %1.</source>
        <translation>Отклонённые строки с причинами — в %1.</translation>
    </message>
    <message>
        <source>&quot;opora-cli undo %1&quot; takes it all back.</source>
        <translation>«opora-cli undo %1» отменяет всё.</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>Say where to export to: --to FILE.csv or --to FILE.json. Nothing was written.</source>
        <translation>Укажите, куда выгрузить: --to FILE.csv или --to FILE.json. Ничего не записано.</translation>
    </message>
    <message>
        <source>%1 ends neither in .csv nor in .json. Nothing was written.</source>
        <translation>%1 не оканчивается ни на .csv, ни на .json. Ничего не записано.</translation>
    </message>
    <message>
        <source>Everything is exported to a .json file and without a filter. Nothing was written.</source>
        <translation>Всё выгружается в файл .json и без фильтра. Ничего не записано.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be exported; say clients, deals, tasks or all. Nothing was written.</source>
        <translation>«%1» выгрузить нельзя; укажите clients, deals, tasks или all. Ничего не записано.</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>%1 rows are in %2.</source>
        <translation>%1 строк в %2.</translation>
    </message>
    <message>
        <source>Imports CSV files as clients, companies, people, deals, users, products, tasks or activities; one undo takes it back.</source>
        <translation>Загружает файлы CSV как клиентов, компании, людей, сделки, пользователей, товары, задачи или события; всё отменяется одним действием.</translation>
    </message>
    <message>
        <source>Writes rows to a file.</source>
        <translation>Записывает строки в файл.</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) were changed since and stay as they are.</source>
        <translation>
            <numerusform>%n поле изменено позже и остаётся как есть.</numerusform>
            <numerusform>%n поля изменены позже и остаются как есть.</numerusform>
            <numerusform>%n полей изменены позже и остаются как есть.</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the id of a command; &quot;opora-cli history&quot; lists them. Nothing was undone.</source>
        <translation>«%1» — не id команды; список даёт «opora-cli history». Ничего не отменено.</translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Отменено: %1</translation>
    </message>
    <message>
        <source>Redoing</source>
        <translation>Повтор</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Снова сделано: %1</translation>
    </message>
    <message>
        <source>Give --client or --deal, not both.</source>
        <translation>Укажите --client или --deal, но не оба.</translation>
    </message>
    <message>
        <source>Takes back the last command of this machine, or an older one by its id.</source>
        <translation>Отменяет последнюю команду этой машины или более раннюю по её id.</translation>
    </message>
    <message>
        <source>Does again what was undone last.</source>
        <translation>Повторяет отменённое последним.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a format; choose table, json or csv. Nothing was done.</source>
        <translation>«%1» — не формат; выберите table, json или csv. Ничего не сделано.</translation>
    </message>
    <message>
        <source>Say what to do; &quot;opora-cli help&quot; lists the commands.</source>
        <translation>Скажите, что делать; команды перечисляет «opora-cli help».</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;. Nothing was done; &quot;opora-cli help&quot; lists the commands.</source>
        <translation>Команды «%1» нет. Ничего не сделано; команды перечисляет «opora-cli help».</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not take --%2. Nothing was done.</source>
        <translation>«%1» не принимает --%2. Ничего не сделано.</translation>
    </message>
    <message>
        <source>Usage: opora-cli %1 %2</source>
        <translation>Вызов: opora-cli %1 %2</translation>
    </message>
    <message>
        <source>The answer could not be written out. What was asked for is done.</source>
        <translation>Ответ не удалось вывести. То, о чём просили, сделано.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n строка</numerusform>
            <numerusform>%n строки</numerusform>
            <numerusform>%n строк</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 из %2 строк</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not field=value. Nothing was saved.</source>
        <translation>«%1» — не поле=значение. Ничего не сохранено.</translation>
    </message>
    <message>
        <source>Lists records, with how many there are in all.</source>
        <translation>Перечисляет записи и говорит, сколько их всего.</translation>
    </message>
    <message>
        <source>Shows one record whole.</source>
        <translation>Показывает одну запись целиком.</translation>
    </message>
    <message>
        <source>Adds a record.</source>
        <translation>Добавляет запись.</translation>
    </message>
    <message>
        <source>Changes the given fields; an empty value clears one.</source>
        <translation>Меняет указанные поля; пустое значение очищает поле.</translation>
    </message>
    <message>
        <source>Deletes records; restore or undo brings them back.</source>
        <translation>Удаляет записи; restore или undo возвращает их.</translation>
    </message>
    <message>
        <source>Brings deleted records back.</source>
        <translation>Возвращает удалённые записи.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a date; write it as 2026-11-21.</source>
        <translation>«%1» — не дата; напишите 2026-11-21.</translation>
    </message>
    <message>
        <source>--definition is reached or visited, not &quot;%1&quot;.</source>
        <translation>--definition бывает reached или visited, а не «%1».</translation>
    </message>
    <message>
        <source>%1: %2 deals, %3 open, %4 won, %5 lost</source>
        <translation>%1: сделок %2, открыто %3, выиграно %4, проиграно %5</translation>
    </message>
    <message>
        <source>Win rate %1, won %2, average days to win %3, to lose %4</source>
        <translation>Доля побед %1, выиграно %2, дней до победы в среднем %3, до проигрыша %4</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Этап</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Дошло</translation>
    </message>
    <message>
        <source>Of all</source>
        <translation>От всех</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Шаг</translation>
    </message>
    <message>
        <source>Median days</source>
        <translation>Медиана, дней</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Сейчас</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Left out, there is no rate for it: %1</source>
        <translation>Не вошло, нет курса: %1</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Подсчёт</translation>
    </message>
    <message>
        <source>How far the deals created in a period came, stage by stage.</source>
        <translation>Как далеко дошли сделки, созданные за период, этап за этапом.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a time; write it as 2026-11-21T12:00:00Z. Nothing was done.</source>
        <translation>«%1» — не время; напишите 2026-11-21T12:00:00Z. Ничего не сделано.</translation>
    </message>
    <message>
        <source>Say which workspace: --workspace FILE. Nothing was done.</source>
        <translation>Укажите базу: --workspace FILE. Ничего не сделано.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a currency code; write one of three letters, such as UAH. Nothing was created.</source>
        <translation>«%1» — не код валюты; напишите три буквы, например UAH. Ничего не создано.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a language that Opora has; choose en, ru or uk. Nothing was created.</source>
        <translation>«%1» — не язык Opora; выберите en, ru или uk. Ничего не создано.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a time zone; write one such as Europe/Kyiv. Nothing was created.</source>
        <translation>«%1» — не часовой пояс; напишите, например, Europe/Kyiv. Ничего не создано.</translation>
    </message>
    <message>
        <source>There is no stage &quot;%1&quot;. The deal stayed where it was.</source>
        <translation>Этапа «%1» нет. Сделка осталась на месте.</translation>
    </message>
    <message>
        <source>More than one stage is called &quot;%1&quot;; give the id instead. The deal stayed where it was.</source>
        <translation>Этапов с названием «%1» несколько; укажите id. Сделка осталась на месте.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a time to snooze until; write 10m, 2h, tomorrow 9:00 or 2026-11-30T09:00. Nothing was changed.</source>
        <translation>«%1» — не время, до которого можно отложить; напишите 10m, 2h, tomorrow 9:00 или 2026-11-30T09:00. Ничего не изменено.</translation>
    </message>
    <message>
        <source>Reading names</source>
        <translation>Чтение имён</translation>
    </message>
    <message>
        <source>Moves a deal to a stage; a lost one needs a reason.</source>
        <translation>Переносит сделку на этап; проигранной нужна причина.</translation>
    </message>
    <message>
        <source>Marks tasks done.</source>
        <translation>Отмечает задачи сделанными.</translation>
    </message>
    <message>
        <source>Lets a task ring later (in ten minutes unless said otherwise).</source>
        <translation>Откладывает напоминание задачи (на десять минут, если не сказано иначе).</translation>
    </message>
    <message>
        <source>Finds clients, companies, phones, e-mails, deals and notes by any part of them.</source>
        <translation>Ищет клиентов, компании, телефоны, почту, сделки и заметки по любой их части.</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Проверка</translation>
    </message>
    <message>
        <source>The workspace is clean: %1 rows, %2 log entries.</source>
        <translation>База в порядке: строк %1, записей журнала %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) found.</source>
        <translation>
            <numerusform>Найдена %n ошибка.</numerusform>
            <numerusform>Найдено %n ошибки.</numerusform>
            <numerusform>Найдено %n ошибок.</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a date; write it as 2026-11-21. Nothing was created.</source>
        <translation>«%1» — не дата; напишите 2026-11-21. Ничего не создано.</translation>
    </message>
    <message>
        <source>Making up clients</source>
        <translation>Создание клиентов</translation>
    </message>
    <message>
        <source>%1 is filled: %2 clients, %3 deals, %4 tasks.</source>
        <translation>%1 наполнена: клиентов %2, сделок %3, задач %4.</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Копирование</translation>
    </message>
    <message>
        <source>A verified copy is in %1.</source>
        <translation>Проверенная копия — в %1.</translation>
    </message>
    <message>
        <source>Say where to restore to: restore FILE --to FILE. Nothing was done.</source>
        <translation>Укажите, куда восстановить: restore FILE --to FILE. Ничего не сделано.</translation>
    </message>
    <message>
        <source>The copy was restored to %1.</source>
        <translation>Копия восстановлена в %1.</translation>
    </message>
    <message>
        <source>Makes a new, empty workspace.</source>
        <translation>Создаёт новую пустую базу.</translation>
    </message>
    <message>
        <source>Says what the workspace is and how much it holds.</source>
        <translation>Говорит, что это за база и сколько в ней всего.</translation>
    </message>
    <message>
        <source>Proves that the file is whole: every row, every log entry, every computed value.</source>
        <translation>Доказывает, что файл цел: каждая строка, каждая запись журнала, каждое вычисленное значение.</translation>
    </message>
    <message>
        <source>Makes a workspace filled with made-up people and deals; the same seed gives the same.</source>
        <translation>Создаёт базу с вымышленными людьми и сделками; одно и то же зерно даёт одно и то же.</translation>
    </message>
    <message>
        <source>Shows a setting: currency, time_zone, language, lost_reasons.</source>
        <translation>Показывает настройку: currency, time_zone, language, lost_reasons.</translation>
    </message>
    <message>
        <source>Changes a setting.</source>
        <translation>Меняет настройку.</translation>
    </message>
    <message>
        <source>Writes a verified copy of the workspace.</source>
        <translation>Пишет проверенную копию базы.</translation>
    </message>
    <message>
        <source>Puts a copy back as a new file; never over an existing one.</source>
        <translation>Возвращает копию новым файлом; никогда поверх имеющегося.</translation>
    </message>
    <message>
        <source>The password could not be read from %1. Nothing was done.</source>
        <translation>Не удалось прочитать пароль из %1. Ничего не сделано.</translation>
    </message>
    <message>
        <source>Say which hub: --hub postgresql://user@host:port/database. Nothing was done.</source>
        <translation>Укажите общую базу: --hub postgresql://user@host:port/database. Ничего не сделано.</translation>
    </message>
    <message>
        <source>Setting up the hub</source>
        <translation>Создаётся общая база</translation>
    </message>
    <message>
        <source>The hub is set up. Let people in with &quot;hub user add&quot;.</source>
        <translation>Общая база создана. Впускайте людей командой «hub user add».</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is nothing a person of the team has; write name=, role=, team= or email=. Nothing was done.</source>
        <translation>«%1» не относится к человеку в команде; пишите name=, role=, team= или email=. Ничего не сделано.</translation>
    </message>
    <message>
        <source>%1 may come in.</source>
        <translation>%1 может входить.</translation>
    </message>
    <message>
        <source>%1 was changed.</source>
        <translation>%1: данные изменены.</translation>
    </message>
    <message>
        <source>%1 cannot come in any more; what they wrote stays.</source>
        <translation>%1 больше не может входить; всё написанное осталось.</translation>
    </message>
    <message>
        <source>Sets up a team&apos;s hub in an empty PostgreSQL database.</source>
        <translation>Создаёт общую базу команды в пустой базе данных PostgreSQL.</translation>
    </message>
    <message>
        <source>Says what setting up a hub needs from the server.</source>
        <translation>Говорит, что нужно от сервера для общей базы.</translation>
    </message>
    <message>
        <source>Lets a person of the team in, making their login if it is not there.</source>
        <translation>Впускает человека в команду и создаёт ему вход, если его нет.</translation>
    </message>
    <message>
        <source>Changes a person&apos;s name, role, team or password.</source>
        <translation>Меняет имя, роль, команду или пароль человека.</translation>
    </message>
    <message>
        <source>Closes a person&apos;s login and ends their sessions; what they wrote stays.</source>
        <translation>Закрывает вход человека и обрывает его сеансы; всё написанное остаётся.</translation>
    </message>
    <message>
        <source>Lists the people of the team and who was here when.</source>
        <translation>Перечисляет людей команды и когда кто был на связи.</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 refused and nothing changed, 2 wrong usage, 3 the workspace cannot be opened, 4 the hub does not answer, 5 done but conflicts or refused changes are to be looked at, 6 done in part.</source>
        <translation>Коды выхода: 0 сделано, 1 отказано и ничего не изменено, 2 неверный вызов, 3 рабочий файл не открывается, 4 сервер команды не отвечает, 5 сделано, но есть конфликты или отклонённые изменения, 6 сделано частично.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an id; the list shows them. Nothing was changed.</source>
        <translation>«%1» — не идентификатор; их показывает список. Ничего не изменено.</translation>
    </message>
    <message>
        <source>No refused change has this id. Nothing was changed.</source>
        <translation>Отклонённого изменения с таким идентификатором нет. Ничего не изменено.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) discarded.</source>
        <translation>
            <numerusform>Отброшено %n изменение.</numerusform>
            <numerusform>Отброшено %n изменения.</numerusform>
            <numerusform>Отброшено %n изменений.</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; is nothing this change writes; write FIELD=VALUE. Nothing was sent.</source>
        <translation>Это изменение не записывает «%1»; пишите ПОЛЕ=ЗНАЧЕНИЕ. Ничего не отправлено.</translation>
    </message>
    <message>
        <source>The change waits again and goes with the next exchange.</source>
        <translation>Изменение снова ждёт и уйдёт при следующем обмене.</translation>
    </message>
    <message>
        <source>Say where to: --to FILE.json. Nothing was done.</source>
        <translation>Укажите куда: --to ФАЙЛ.json. Ничего не сделано.</translation>
    </message>
    <message>
        <source>There is no such conflict.</source>
        <translation>Такого конфликта нет.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no choice; write FIELD=mine or FIELD=theirs. Nothing was changed.</source>
        <translation>«%1» — не выбор; пишите ПОЛЕ=mine или ПОЛЕ=theirs. Ничего не изменено.</translation>
    </message>
    <message>
        <source>Lists what was done here and is not on the hub yet.</source>
        <translation>Показывает, что сделано здесь и ещё не попало на сервер.</translation>
    </message>
    <message>
        <source>Takes a change back that was not sent, with what builds on it (--dry-run: only lists that).</source>
        <translation>Отменяет неотправленное изменение вместе с тем, что на нём держится (--dry-run: только показать это).</translation>
    </message>
    <message>
        <source>Lists what the hub refused, with the reason.</source>
        <translation>Показывает, что сервер отклонил и почему.</translation>
    </message>
    <message>
        <source>Shows one refused change.</source>
        <translation>Показывает одно отклонённое изменение.</translation>
    </message>
    <message>
        <source>Sends a refused change once more, with values replaced.</source>
        <translation>Отправляет отклонённое изменение ещё раз, с другими значениями.</translation>
    </message>
    <message>
        <source>Writes refused changes to a file.</source>
        <translation>Записывает отклонённые изменения в файл.</translation>
    </message>
    <message>
        <source>Gives a refused change up, with what builds on it.</source>
        <translation>Отказывается от отклонённого изменения и всего, что на нём держится.</translation>
    </message>
    <message>
        <source>Lists records that two people changed at once (--all: settled ones too).</source>
        <translation>Показывает записи, которые двое изменили одновременно (--all: и улаженные).</translation>
    </message>
    <message>
        <source>Shows both sides of a conflict.</source>
        <translation>Показывает обе стороны конфликта.</translation>
    </message>
    <message>
        <source>Chooses which side stands, field by field.</source>
        <translation>Выбирает, чья сторона остаётся, поле за полем.</translation>
    </message>
    <message>
        <source>Opens a settled conflict again, with the value from before.</source>
        <translation>Снова открывает улаженный конфликт с прежним значением.</translation>
    </message>
    <message>
        <source>This workspace belongs to a team; whoever works in it is the login of its hub, so --user cannot be given. Nothing was done.</source>
        <translation>Этот рабочий файл принадлежит команде; кто в нём работает, решает вход на её сервер, поэтому --user указать нельзя. Ничего не сделано.</translation>
    </message>
    <message>
        <source>Looking at the hub</source>
        <translation>Осмотр сервера</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Подключение</translation>
    </message>
    <message>
        <source>Exchanging</source>
        <translation>Обмен</translation>
    </message>
    <message>
        <source>This workspace is your own now; it exchanges nothing any more.</source>
        <translation>Этот рабочий файл теперь только ваш; он больше ничем не обменивается.</translation>
    </message>
    <message>
        <source>The copy on this computer was removed; the team&apos;s hub has everything.</source>
        <translation>Копия на этом компьютере удалена; на сервере команды есть всё.</translation>
    </message>
    <message>
        <source>Give --once, --watch or --scrub, only one of them. Nothing was done.</source>
        <translation>Укажите только одно: --once, --watch или --scrub. Ничего не сделано.</translation>
    </message>
    <message>
        <source>This workspace belongs to no team; &quot;opora-cli connect&quot; joins one. Nothing was done.</source>
        <translation>Этот рабочий файл не принадлежит команде; присоединяет «opora-cli connect». Ничего не сделано.</translation>
    </message>
    <message>
        <source>Comparing everything</source>
        <translation>Сверка всего</translation>
    </message>
    <message>
        <source>Say who gives and who takes: --from NAME --to NAME. Nothing was done.</source>
        <translation>Укажите, кто передаёт и кто принимает: --from ИМЯ --to ИМЯ. Ничего не сделано.</translation>
    </message>
    <message>
        <source>Handing over</source>
        <translation>Передача</translation>
    </message>
    <message>
        <source>Would hand over from %1 to %2:</source>
        <translation>Будет передано от %1 к %2:</translation>
    </message>
    <message>
        <source>Handed over from %1 to %2:</source>
        <translation>Передано от %1 к %2:</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n клиент</numerusform>
            <numerusform>%n клиента</numerusform>
            <numerusform>%n клиентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open deal(s)</source>
        <translation>
            <numerusform>%n открытая сделка</numerusform>
            <numerusform>%n открытые сделки</numerusform>
            <numerusform>%n открытых сделок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open task(s)</source>
        <translation>
            <numerusform>%n открытая задача</numerusform>
            <numerusform>%n открытые задачи</numerusform>
            <numerusform>%n открытых задач</numerusform>
        </translation>
    </message>
    <message>
        <source>Says which hub the workspace belongs to, what waits and when it was last in step.</source>
        <translation>Показывает, к какому серверу относится рабочий файл, что ждёт отправки и когда был последний обмен.</translation>
    </message>
    <message>
        <source>Joins a team&apos;s hub: an empty workspace (or a file that is not there yet) is filled from it, a filled one goes up to an empty hub.</source>
        <translation>Присоединяет к серверу команды: пустой рабочий файл (или ещё не созданный) заполняется с него, заполненный поднимается на пустой сервер.</translation>
    </message>
    <message>
        <source>Leaves the hub and removes the copy here, or keeps it as a workspace of its own.</source>
        <translation>Отключается от сервера и удаляет копию здесь либо оставляет её отдельным рабочим файлом.</translation>
    </message>
    <message>
        <source>Exchanges with the hub: once, until Ctrl+C, or comparing every record.</source>
        <translation>Обменивается с сервером: один раз, до Ctrl+C или со сверкой каждой записи.</translation>
    </message>
    <message>
        <source>Hands clients over with their open deals and tasks; closed ones keep their people.</source>
        <translation>Передаёт клиентов с их открытыми сделками и задачами; закрытые остаются за прежними людьми.</translation>
    </message>
    <message>
        <source>“%1” may send from this computer.</source>
        <translation>Канал «%1» может отправлять с этого компьютера.</translation>
    </message>
    <message>
        <source>“%1” does not send from this computer any more.</source>
        <translation>Канал «%1» больше не отправляет с этого компьютера.</translation>
    </message>
    <message>
        <source>Trying the channel</source>
        <translation>Проверка канала</translation>
    </message>
    <message>
        <source>The channel does not work: %1</source>
        <translation>Канал не работает: %1</translation>
    </message>
    <message>
        <source>The channel works.</source>
        <translation>Канал работает.</translation>
    </message>
    <message>
        <source>Lists the ways of sending and whether they may be used on this computer.</source>
        <translation>Показывает каналы отправки и можно ли ими пользоваться на этом компьютере.</translation>
    </message>
    <message>
        <source>Lists the plugins found on this computer and the settings they take.</source>
        <translation>Показывает плагины на этом компьютере и их настройки.</translation>
    </message>
    <message>
        <source>Adds a channel or changes one.</source>
        <translation>Добавляет канал или меняет его.</translation>
    </message>
    <message>
        <source>Lets a channel&apos;s plugin, as its files are now, or a program run on this computer.</source>
        <translation>Разрешает плагину канала (в его нынешнем виде) или программе работать на этом компьютере.</translation>
    </message>
    <message>
        <source>Stops a channel on this computer.</source>
        <translation>Отключает канал на этом компьютере.</translation>
    </message>
    <message>
        <source>Signs in to a channel without sending anything.</source>
        <translation>Входит в канал, ничего не отправляя.</translation>
    </message>
    <message>
        <source>KIND is client, company, deal, task, activity, pipeline, stage, product, template, consent, user, team or tag.</source>
        <translation>KIND — это client, company, deal, task, activity, pipeline, stage, product, template, consent, user, team или tag.</translation>
    </message>
    <message>
        <source>The text could not be read from %1. Nothing was written.</source>
        <translation>Не удалось прочитать текст из %1. Ничего не написано.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a time; write it as 2026-11-30T14:30:00Z. Nothing was done.</source>
        <translation>«%1» — не время; напишите, например, 2026-11-30T14:30:00Z. Ничего не сделано.</translation>
    </message>
    <message>
        <source>Say over which channel: --channel NAME. Nothing was written.</source>
        <translation>Укажите канал: --channel ИМЯ. Ничего не написано.</translation>
    </message>
    <message>
        <source>Say what to write: --template NAME or --body FILE. Nothing was written.</source>
        <translation>Укажите, что написать: --template ИМЯ или --body ФАЙЛ. Ничего не написано.</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Пишем</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) were left out.</source>
        <translation>
            <numerusform>%n клиент пропущен.</numerusform>
            <numerusform>%n клиента пропущены.</numerusform>
            <numerusform>%n клиентов пропущены.</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not one of %2. Nothing was done.</source>
        <translation>«%1» — не из списка: %2. Ничего не сделано.</translation>
    </message>
    <message>
        <source>Say arrived or again. Nothing was changed.</source>
        <translation>Напишите arrived или again. Ничего не изменено.</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Отправка</translation>
    </message>
    <message>
        <source>Sent: %1, failed: %2, waiting: %3, uncertain: %4, held: %5.</source>
        <translation>Отправлено: %1, не удалось: %2, ждут: %3, неизвестно: %4, придержано: %5.</translation>
    </message>
    <message>
        <source>Shows what a message would be for a client, and what is missing.</source>
        <translation>Показывает, каким будет сообщение для клиента и чего в нём не хватает.</translation>
    </message>
    <message>
        <source>Lists messages, newest first, with the reason where one waits or failed.</source>
        <translation>Показывает сообщения, новые сверху, с причиной, если сообщение ждёт или не ушло.</translation>
    </message>
    <message>
        <source>Shows one message whole.</source>
        <translation>Показывает одно сообщение целиком.</translation>
    </message>
    <message>
        <source>Takes back messages that have not gone out.</source>
        <translation>Отменяет сообщения, которые ещё не ушли.</translation>
    </message>
    <message>
        <source>Queues drafts, held, failed and cancelled messages.</source>
        <translation>Ставит в очередь черновики, придержанные, неудавшиеся и отменённые сообщения.</translation>
    </message>
    <message>
        <source>Says what became of a message of which nobody knows.</source>
        <translation>Говорит, что стало с сообщением, о котором никто не знает.</translation>
    </message>
    <message>
        <source>Notes that a receiver wants no more, by the token of their letter.</source>
        <translation>Отмечает по коду из письма, что получатель больше не хочет писем.</translation>
    </message>
    <message>
        <source>Sends what is due over the channels enabled on this computer.</source>
        <translation>Отправляет то, чему пора, по каналам, включённым на этом компьютере.</translation>
    </message>
    <message>
        <source>“%1” is no letter&apos;s id. Nothing was changed.</source>
        <translation>«%1» — не идентификатор письма. Ничего не изменено.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Чтение</translation>
    </message>
    <message>
        <source>Letters: %1, filed to clients: %2, from strangers: %3, known already: %4.</source>
        <translation>Писем: %1, разложено по клиентам: %2, от незнакомых: %3, уже известно: %4.</translation>
    </message>
    <message>
        <source>Say to whom the letters belong: --client CLIENT. Nothing was changed.</source>
        <translation>Укажите, чьи это письма: --client КЛИЕНТ. Ничего не изменено.</translation>
    </message>
    <message>
        <source>Say where the file goes: --to FILE. Nothing was written.</source>
        <translation>Укажите, куда записать файл: --to ФАЙЛ. Ничего не записано.</translation>
    </message>
    <message>
        <source>Reads the mailboxes enabled on this computer and files what came.</source>
        <translation>Читает почтовые ящики, включённые на этом компьютере, и раскладывает пришедшее.</translation>
    </message>
    <message>
        <source>Lists what came and waits for an answer; all of it, or what belongs to nobody yet.</source>
        <translation>Показывает пришедшее, что ждёт ответа; всё или то, что пока ничьё.</translation>
    </message>
    <message>
        <source>Shows a letter that came, with its files and what was said before.</source>
        <translation>Показывает пришедшее письмо с файлами и предыдущей перепиской.</translation>
    </message>
    <message>
        <source>Files letters to a client&apos;s card, with all from the same address.</source>
        <translation>Кладёт письма в карточку клиента вместе со всеми с того же адреса.</translation>
    </message>
    <message>
        <source>Makes a client of a letter&apos;s writer and files the letter.</source>
        <translation>Заводит клиента из отправителя письма и кладёт письмо в карточку.</translation>
    </message>
    <message>
        <source>Marks letters as answered.</source>
        <translation>Отмечает письма как отвеченные.</translation>
    </message>
    <message>
        <source>Keeps letters private: only you see them.</source>
        <translation>Делает письма личными: их видите только вы.</translation>
    </message>
    <message>
        <source>Writes a file that came with a letter to the disk.</source>
        <translation>Записывает на диск файл, пришедший с письмом.</translation>
    </message>
    <message>
        <source>Says when each mailbox was looked into, what is wrong with it and what to do.</source>
        <translation>Говорит, когда смотрели каждый ящик, что с ним не так и что делать.</translation>
    </message>
    <message>
        <source>Say to whom: a client, or --reply-to LETTER. Nothing was written.</source>
        <translation>Скажите кому: клиенту или --reply-to ПИСЬМО. Ничего не записано.</translation>
    </message>
    <message>
        <source>Writes a message to each client, or in answer to a letter, and queues it.</source>
        <translation>Пишет сообщение каждому клиенту или в ответ на письмо и ставит его в очередь.</translation>
    </message>
    <message>
        <source>--earlier asks the team&apos;s server about one client: give --client.</source>
        <translation>--earlier спрашивает сервер команды об одном клиенте: укажите --client.</translation>
    </message>
    <message>
        <source>Says who changed what and when; with --earlier what the team&apos;s server knows of a client, from before this copy too.</source>
        <translation>Показывает, кто, что и когда изменил; с --earlier — что знает о клиенте сервер команды, в том числе до появления этой копии.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Остановлено. Ничего не изменено.</translation>
    </message>
    <message>
        <source>The channel “%1” signs in with a password; &quot;channel configure&quot; with auth=oauth2 changes that.</source>
        <translation>Канал «%1» входит по паролю; это меняет &quot;channel configure&quot; с auth=oauth2.</translation>
    </message>
    <message>
        <source>This computer has no keychain that answers, and the sign-in is kept nowhere else.</source>
        <translation>На этом компьютере нет доступного хранилища паролей, а больше вход нигде не хранится.</translation>
    </message>
    <message>
        <source>Open this address in the browser:</source>
        <translation>Откройте этот адрес в браузере:</translation>
    </message>
    <message>
        <source>“%1” is signed in; the token is in this computer&apos;s keychain.</source>
        <translation>Вход в «%1» выполнен; токен лежит в хранилище паролей этого компьютера.</translation>
    </message>
    <message>
        <source>Signs in to a mailbox in the browser; the token goes into the keychain.</source>
        <translation>Выполняет вход в почтовый ящик через браузер; токен попадает в хранилище паролей.</translation>
    </message>
    <message>
        <source>Bringing the hub up to date</source>
        <translation>Обновление общей базы</translation>
    </message>
    <message>
        <source>The hub is up to date. Everybody&apos;s work goes on; what waited for it goes out now.</source>
        <translation>Общая база обновлена. Работа у всех продолжается; то, что её ждало, теперь уходит.</translation>
    </message>
    <message>
        <source>Brings a team&apos;s hub to this version of Opora; the team may go on working.</source>
        <translation>Обновляет общую базу команды до этой версии Opora; команда может продолжать работу.</translation>
    </message>
</context>
<context>
    <name>CommandSupport</name>
    <message>
        <source>This entry was deleted meanwhile; restore it first. Nothing was changed.</source>
        <translation>Эту запись тем временем удалили; сначала восстановите её. Ничего не изменено.</translation>
    </message>
</context>
<context>
    <name>ConsentService</name>
    <message>
        <source>Refusal noted</source>
        <translation>Отказ записан</translation>
    </message>
    <message>
        <source>Consent noted</source>
        <translation>Согласие записано</translation>
    </message>
    <message>
        <source>This cannot be noted. Nothing was changed.</source>
        <translation>Так записать нельзя. Ничего не изменено.</translation>
    </message>
    <message>
        <source>This day is still to come. Nothing was changed.</source>
        <translation>Этот день ещё не наступил. Ничего не изменено.</translation>
    </message>
    <message>
        <source>The client said something later than that, and the last word counts. Nothing was changed.</source>
        <translation>Позже клиент сказал другое, а в силе последнее слово. Ничего не изменено.</translation>
    </message>
</context>
<context>
    <name>ConsentWords</name>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Messengers</source>
        <translation>Мессенджеры</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Звонки</translation>
    </message>
    <message>
        <source>agreed</source>
        <comment>consent</comment>
        <translation>согласен</translation>
    </message>
    <message>
        <source>refused</source>
        <comment>consent</comment>
        <translation>отказ</translation>
    </message>
    <message>
        <source>not known</source>
        <comment>consent</comment>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Согласие</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Договор</translation>
    </message>
    <message>
        <source>Legitimate interest</source>
        <translation>Законный интерес</translation>
    </message>
    <message>
        <source>Asked us first</source>
        <translation>Обратился сам</translation>
    </message>
    <message>
        <source>noted when writing</source>
        <translation>записано при отправке письма</translation>
    </message>
    <message>
        <source>noted when answering</source>
        <translation>записано при ответе</translation>
    </message>
    <message>
        <source>in a letter</source>
        <translation>в письме</translation>
    </message>
    <message>
        <source>in an SMS</source>
        <translation>в SMS</translation>
    </message>
    <message>
        <source>by the link in a letter</source>
        <translation>по ссылке в письме</translation>
    </message>
</context>
<context>
    <name>DealService</name>
    <message>
        <source>deleted client</source>
        <translation>удалённый клиент</translation>
    </message>
    <message>
        <source>This pipeline does not exist or was deleted. Choose another one.</source>
        <translation>Такой воронки нет, или её удалили. Выберите другую.</translation>
    </message>
    <message>
        <source>This stage does not exist or was deleted. Nothing was changed; choose another stage.</source>
        <translation>Такого этапа нет, или его удалили. Ничего не изменено; выберите другой этап.</translation>
    </message>
    <message>
        <source>This deal does not exist or was deleted. Nothing was changed.</source>
        <translation>Такой сделки нет, или её удалили. Ничего не изменено.</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Компания</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Ответственный</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Expected close</source>
        <translation>Ожидаемое закрытие</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Описание</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Товары</translation>
    </message>
    <message>
        <source>The stage &quot;%1&quot; asks for: %2. The deal stayed where it was; fill this in and move it again.</source>
        <translation>Этап «%1» требует: %2. Сделка осталась на месте; заполните это и перенесите снова.</translation>
    </message>
    <message>
        <source>A deal needs a title. Nothing was added; type one and save again.</source>
        <translation>Сделке нужно название. Ничего не добавлено; введите его и сохраните снова.</translation>
    </message>
    <message>
        <source>Deal added: %1</source>
        <translation>Сделка добавлена: %1</translation>
    </message>
    <message>
        <source>Say why the deal was lost. It stayed where it was; choose a reason and move it again.</source>
        <translation>Укажите, почему сделка проиграна. Она осталась на месте; выберите причину и перенесите снова.</translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) restored</source>
        <translation>
            <numerusform>%n сделка восстановлена</numerusform>
            <numerusform>%n сделки восстановлены</numerusform>
            <numerusform>%n сделок восстановлено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) deleted</source>
        <translation>
            <numerusform>%n сделка удалена</numerusform>
            <numerusform>%n сделки удалены</numerusform>
            <numerusform>%n сделок удалено</numerusform>
        </translation>
    </message>
    <message>
        <source>Deal added</source>
        <translation>Сделка добавлена</translation>
    </message>
    <message>
        <source>Deal moved</source>
        <translation>Сделка перенесена</translation>
    </message>
    <message>
        <source>Deals deleted</source>
        <translation>Сделки удалены</translation>
    </message>
    <message>
        <source>Deals restored</source>
        <translation>Сделки восстановлены</translation>
    </message>
    <message>
        <source>A pipeline needs a name. Nothing was saved; type one and save again.</source>
        <translation>Воронке нужно название. Ничего не сохранено; введите его и сохраните снова.</translation>
    </message>
    <message>
        <source>Every stage needs a name. Nothing was saved; name it and save again.</source>
        <translation>Каждому этапу нужно название. Ничего не сохранено; назовите этап и сохраните снова.</translation>
    </message>
    <message>
        <source>Two stages are called &quot;%1&quot;. Nothing was saved; give one of them another name.</source>
        <translation>Два этапа называются «%1». Ничего не сохранено; дайте одному другое название.</translation>
    </message>
    <message>
        <source>The stage &quot;%1&quot; must be open, won or lost. Nothing was saved.</source>
        <translation>Этап «%1» должен быть открытым, выигранным или проигранным. Ничего не сохранено.</translation>
    </message>
    <message>
        <source>The probability of &quot;%1&quot; must lie between 0 and 100 %. Nothing was saved.</source>
        <translation>Вероятность этапа «%1» должна быть от 0 до 100 %. Ничего не сохранено.</translation>
    </message>
    <message>
        <source>The limits of &quot;%1&quot; cannot be negative. Nothing was saved.</source>
        <translation>Пределы этапа «%1» не могут быть отрицательными. Ничего не сохранено.</translation>
    </message>
    <message>
        <source>A pipeline needs at least one open stage, one for won and one for lost deals. Nothing was saved.</source>
        <translation>Воронке нужен хотя бы один открытый этап, один для выигранных и один для проигранных сделок. Ничего не сохранено.</translation>
    </message>
    <message numerus="yes">
        <source>The stage &quot;%1&quot; still holds %n deal(s). Nothing was saved; move them to another stage first.</source>
        <translation>
            <numerusform>На этапе «%1» ещё %n сделка. Ничего не сохранено; сначала перенесите её на другой этап.</numerusform>
            <numerusform>На этапе «%1» ещё %n сделки. Ничего не сохранено; сначала перенесите их на другой этап.</numerusform>
            <numerusform>На этапе «%1» ещё %n сделок. Ничего не сохранено; сначала перенесите их на другой этап.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pipeline &quot;%1&quot; added</source>
        <translation>Воронка «%1» добавлена</translation>
    </message>
    <message>
        <source>Pipeline &quot;%1&quot; changed</source>
        <translation>Воронка «%1» изменена</translation>
    </message>
    <message numerus="yes">
        <source>The pipeline &quot;%1&quot; still holds %n deal(s). It was kept; move or delete them first.</source>
        <translation>
            <numerusform>В воронке «%1» ещё %n сделка. Воронка сохранена; сначала перенесите или удалите её сделки.</numerusform>
            <numerusform>В воронке «%1» ещё %n сделки. Воронка сохранена; сначала перенесите или удалите их.</numerusform>
            <numerusform>В воронке «%1» ещё %n сделок. Воронка сохранена; сначала перенесите или удалите их.</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the only pipeline. It was kept; add another one first.</source>
        <translation>«%1» — единственная воронка. Она сохранена; сначала добавьте другую.</translation>
    </message>
    <message>
        <source>Pipeline &quot;%1&quot; deleted</source>
        <translation>Воронка «%1» удалена</translation>
    </message>
    <message>
        <source>Pipeline changed</source>
        <translation>Воронка изменена</translation>
    </message>
    <message>
        <source>Pipeline deleted</source>
        <translation>Воронка удалена</translation>
    </message>
    <message>
        <source>This deal does not exist. Nothing was changed.</source>
        <translation>Такой сделки нет. Ничего не изменено.</translation>
    </message>
    <message>
        <source>Deal “%1” moved to %2</source>
        <translation>Сделка «%1» перенесена в «%2»</translation>
    </message>
</context>
<context>
    <name>Demo</name>
    <message>
        <source>The demo cannot be made in this size. Nothing was created; choose at least one client and one to fifty years.</source>
        <translation>Демо такого размера создать нельзя. Ничего не создано; выберите хотя бы одного клиента и от одного до пятидесяти лет.</translation>
    </message>
    <message>
        <source>Making the demo was cancelled; nothing of it was kept.</source>
        <translation>Создание демо отменено; ничего не сохранено.</translation>
    </message>
    <message>
        <source>The demo needs an empty workspace; this one has entries and was left as it is. Create a new file for the demo.</source>
        <translation>Демо нужна пустая база; в этой есть записи, она оставлена как была. Создайте для демо новый файл.</translation>
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
            <numerusform>%n дня</numerusform>
            <numerusform>%n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 неделя</translation>
    </message>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation>
            <numerusform>%n неделя</numerusform>
            <numerusform>%n недели</numerusform>
            <numerusform>%n недель</numerusform>
        </translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 месяц</translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n месяц</numerusform>
            <numerusform>%n месяца</numerusform>
            <numerusform>%n месяцев</numerusform>
        </translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 год</translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n год</numerusform>
            <numerusform>%n года</numerusform>
            <numerusform>%n лет</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Вчера</translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>вчера</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n день назад</numerusform>
            <numerusform>%n дня назад</numerusform>
            <numerusform>%n дней назад</numerusform>
        </translation>
    </message>
    <message>
        <source>1 week ago</source>
        <translation>1 неделю назад</translation>
    </message>
    <message numerus="yes">
        <source>%n weeks ago</source>
        <translation>
            <numerusform>%n неделю назад</numerusform>
            <numerusform>%n недели назад</numerusform>
            <numerusform>%n недель назад</numerusform>
        </translation>
    </message>
    <message>
        <source>1 month ago</source>
        <translation>1 месяц назад</translation>
    </message>
    <message numerus="yes">
        <source>%n months ago</source>
        <translation>
            <numerusform>%n месяц назад</numerusform>
            <numerusform>%n месяца назад</numerusform>
            <numerusform>%n месяцев назад</numerusform>
        </translation>
    </message>
    <message>
        <source>1 year ago</source>
        <translation>1 год назад</translation>
    </message>
    <message numerus="yes">
        <source>%n years ago</source>
        <translation>
            <numerusform>%n год назад</numerusform>
            <numerusform>%n года назад</numerusform>
            <numerusform>%n лет назад</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes, abbreviated</comment>
        <translation>%1 мин</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours, abbreviated</comment>
        <translation>%1 ч</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days, abbreviated</comment>
        <translation>%1 д</translation>
    </message>
    <message>
        <source>Today %1</source>
        <comment>time of day</comment>
        <translation>Сегодня %1</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <comment>time of day</comment>
        <translation>Вчера %1</translation>
    </message>
    <message>
        <source>Tomorrow %1</source>
        <comment>time of day</comment>
        <translation>Завтра %1</translation>
    </message>
    <message>
        <source>any time</source>
        <comment>a task for today without an hour</comment>
        <translation>в любое время</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Завтра</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 ч %2 мин</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 мин %2 с</translation>
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
        <translation>Адрес пуст.</translation>
    </message>
    <message>
        <source>The address has no “@”.</source>
        <translation>В адресе нет знака «@».</translation>
    </message>
    <message>
        <source>The part before “@” cannot be right.</source>
        <translation>Часть до «@» не может быть верной.</translation>
    </message>
    <message>
        <source>The part after “@” is not a domain such as example.com.</source>
        <translation>Часть после «@» — не домен вроде example.com.</translation>
    </message>
    <message>
        <source>The address is too long.</source>
        <translation>Адрес слишком длинный.</translation>
    </message>
</context>
<context>
    <name>EntityRules</name>
    <message>
        <source>This stage belongs to another pipeline. Nothing was saved.</source>
        <translation>Этот этап принадлежит другой воронке. Ничего не сохранено.</translation>
    </message>
    <message>
        <source>There is no pipeline yet; add one with its stages first. Nothing was saved.</source>
        <translation>Воронки ещё нет; сначала добавьте её с этапами. Ничего не сохранено.</translation>
    </message>
    <message>
        <source>The pipeline has no stages yet; add some first. Nothing was saved.</source>
        <translation>У воронки ещё нет этапов; сначала добавьте их. Ничего не сохранено.</translation>
    </message>
    <message>
        <source>A deal changes its stage by being moved, not edited. Nothing was saved.</source>
        <translation>Этап сделки меняют переносом, а не правкой. Ничего не сохранено.</translation>
    </message>
    <message>
        <source>A deal changes its pipeline by being moved to one of its stages. Nothing was saved.</source>
        <translation>Воронку сделки меняют переносом на один из её этапов. Ничего не сохранено.</translation>
    </message>
    <message>
        <source>“%1” is not a day or a time; write 2026-11-30 or 2026-11-30 14:30. Nothing was saved.</source>
        <translation>«%1» — не день и не время; напишите 2026-11-30 или 2026-11-30 14:30. Ничего не сохранено.</translation>
    </message>
    <message>
        <source>This number cannot be negative. Nothing was saved.</source>
        <translation>Это число не может быть отрицательным. Ничего не сохранено.</translation>
    </message>
    <message>
        <source>There is already one called “%1”. Nothing was saved.</source>
        <translation>«%1» уже есть. Ничего не сохранено.</translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) stand in this stage; move them first. Nothing was deleted.</source>
        <translation>
            <numerusform>На этом этапе %n сделка; сначала перенесите её. Ничего не удалено.</numerusform>
            <numerusform>На этом этапе %n сделки; сначала перенесите их. Ничего не удалено.</numerusform>
            <numerusform>На этом этапе %n сделок; сначала перенесите их. Ничего не удалено.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) are in this pipeline; move or delete them first. Nothing was deleted.</source>
        <translation>
            <numerusform>В этой воронке %n сделка; сначала перенесите или удалите её. Ничего не удалено.</numerusform>
            <numerusform>В этой воронке %n сделки; сначала перенесите или удалите их. Ничего не удалено.</numerusform>
            <numerusform>В этой воронке %n сделок; сначала перенесите или удалите их. Ничего не удалено.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is you; the workspace needs you. Nothing was deleted.</source>
        <translation>Это вы; без вас базе нельзя. Ничего не удалено.</translation>
    </message>
    <message>
        <source>A lost deal needs its reason. Nothing was saved.</source>
        <translation>У проигранной сделки должна быть причина. Ничего не сохранено.</translation>
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
        <translation>Даты «%1» не существует.</translation>
    </message>
    <message>
        <source>“%1” is not an amount.</source>
        <translation>«%1» — не сумма.</translation>
    </message>
    <message>
        <source>The amount “%1” is too large.</source>
        <translation>Сумма «%1» слишком велика.</translation>
    </message>
    <message>
        <source>“%1” is not a whole number.</source>
        <translation>«%1» — не целое число.</translation>
    </message>
    <message>
        <source>“%1” is neither yes nor no.</source>
        <translation>«%1» — ни да, ни нет.</translation>
    </message>
    <message>
        <source>The file %1 does not exist. Nothing was changed; check the name and try again.</source>
        <translation>Файла %1 нет. Ничего не изменено; проверьте имя и попробуйте снова.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read. Nothing was changed; check its permissions or close the program that holds it.</source>
        <translation>Файл %1 не читается. Ничего не изменено; проверьте права или закройте программу, которая его держит.</translation>
    </message>
    <message>
        <source>A quotation mark is opened and not closed, or stands inside a quoted text without being doubled.</source>
        <translation>Кавычка открыта и не закрыта или стоит внутри текста в кавычках, не будучи удвоенной.</translation>
    </message>
    <message>
        <source>A cell holds more than a million bytes.</source>
        <translation>В ячейке больше миллиона байт.</translation>
    </message>
    <message>
        <source>The row has more than 2,000 columns.</source>
        <translation>В строке больше 2000 столбцов.</translation>
    </message>
    <message>
        <source>The row contains zero bytes, so it is not text.</source>
        <translation>В строке есть нулевые байты, это не текст.</translation>
    </message>
    <message>
        <source>The file has more than %1 rows. Nothing was changed; split it and import the parts.</source>
        <translation>В файле больше %1 строк. Ничего не изменено; разделите его и загрузите по частям.</translation>
    </message>
    <message>
        <source>Row %1 is longer than 16 MB, so this is hardly a table. Nothing was changed; check the file.</source>
        <translation>Строка %1 длиннее 16 МБ — вряд ли это таблица. Ничего не изменено; проверьте файл.</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Столбец %1</translation>
    </message>
    <message>
        <source>The file %1 is empty. Nothing was changed.</source>
        <translation>Файл %1 пуст. Ничего не изменено.</translation>
    </message>
    <message>
        <source>The file could not be written in full; the disk may be full. The workspace is unchanged. Free some space or choose another place, then try again.</source>
        <translation>Файл не удалось записать полностью; возможно, диск полон. База не изменена. Освободите место или выберите другую папку и попробуйте снова.</translation>
    </message>
    <message>
        <source>The character set “%1” is not known. Nothing was changed; choose another one, or “auto”.</source>
        <translation>Кодировка «%1» неизвестна. Ничего не изменено; выберите другую или «auto».</translation>
    </message>
    <message>
        <source>Reading %1 failed. Nothing was changed; try again, or copy the file to this computer first.</source>
        <translation>Не удалось прочитать %1. Ничего не изменено; попробуйте снова или сначала скопируйте файл на этот компьютер.</translation>
    </message>
</context>
<context>
    <name>ExportService</name>
    <message>
        <source>The file could not be written to the end; the disk may be full. Nothing was left behind.</source>
        <translation>Файл не удалось записать до конца; возможно, диск полон. Ничего лишнего не осталось.</translation>
    </message>
    <message>
        <source>The file cannot be written there. Choose another folder.</source>
        <translation>Сюда файл записать нельзя. Выберите другую папку.</translation>
    </message>
    <message>
        <source>The file&apos;s name must end in .csv or .json. Nothing was written.</source>
        <translation>Имя файла должно оканчиваться на .csv или .json. Ничего не записано.</translation>
    </message>
    <message>
        <source>There is nothing called “%1” to export. Nothing was written.</source>
        <translation>Нечего выгружать под именем «%1». Ничего не записано.</translation>
    </message>
    <message>
        <source>Say what to export, for example clients or deals. Nothing was written.</source>
        <translation>Укажите, что выгрузить, например clients или deals. Ничего не записано.</translation>
    </message>
    <message>
        <source>One CSV file holds one table; export everything to a .json file. Nothing was written.</source>
        <translation>В одном файле CSV — одна таблица; всё сразу выгружается в файл .json. Ничего не записано.</translation>
    </message>
    <message>
        <source>A filter goes with one table only. Nothing was written.</source>
        <translation>Фильтр действует только для одной таблицы. Ничего не записано.</translation>
    </message>
</context>
<context>
    <name>FieldCheck</name>
    <message>
        <source>“%1” is not a whole number. Nothing was saved.</source>
        <translation>«%1» — не целое число. Ничего не сохранено.</translation>
    </message>
    <message>
        <source>“%1” is not a number. Nothing was saved.</source>
        <translation>«%1» — не число. Ничего не сохранено.</translation>
    </message>
    <message>
        <source>“%1” is not an amount; write 1234.50. Nothing was saved.</source>
        <translation>«%1» — не сумма; напишите 1234.50. Ничего не сохранено.</translation>
    </message>
    <message>
        <source>“%1” is neither yes nor no. Nothing was saved.</source>
        <translation>«%1» — ни да, ни нет. Ничего не сохранено.</translation>
    </message>
    <message>
        <source>“%1” is not a date; write it as 2026-11-30. Nothing was saved.</source>
        <translation>«%1» — не дата; напишите 2026-11-30. Ничего не сохранено.</translation>
    </message>
    <message>
        <source>“%1” is not a time; write it as 2026-11-30 14:30. Nothing was saved.</source>
        <translation>«%1» — не время; напишите 2026-11-30 14:30. Ничего не сохранено.</translation>
    </message>
    <message>
        <source>“%1” is not a currency code; write three letters such as UAH. Nothing was saved.</source>
        <translation>«%1» — не код валюты; напишите три буквы, например UAH. Ничего не сохранено.</translation>
    </message>
    <message>
        <source>“%1” is not one of %2. Nothing was saved.</source>
        <translation>«%1» — не одно из: %2. Ничего не сохранено.</translation>
    </message>
    <message>
        <source>“%1” cannot be stored here. Nothing was saved.</source>
        <translation>«%1» здесь хранить нельзя. Ничего не сохранено.</translation>
    </message>
    <message>
        <source>There is no field “%1” in “%2”. Nothing was saved.</source>
        <translation>В «%2» нет поля «%1». Ничего не сохранено.</translation>
    </message>
    <message>
        <source>The probability is a share from 0 to 1 (or 0 % to 100 %). Nothing was saved.</source>
        <translation>Вероятность — доля от 0 до 1 (или от 0 % до 100 %). Ничего не сохранено.</translation>
    </message>
</context>
<context>
    <name>FileStore</name>
    <message>
        <source>The file to attach cannot be read. Nothing was attached.</source>
        <translation>Прикладываемый файл не читается. Ничего не приложено.</translation>
    </message>
    <message>
        <source>The file is larger than 50 MB. Nothing was attached; send a link to it instead.</source>
        <translation>Файл больше 50 МБ. Ничего не приложено; отправьте вместо него ссылку.</translation>
    </message>
    <message>
        <source>The attached file is not on this computer.</source>
        <translation>Приложенного файла нет на этом компьютере.</translation>
    </message>
    <message>
        <source>The attached file could not be written to a temporary place.</source>
        <translation>Не удалось записать приложенный файл во временную папку.</translation>
    </message>
    <message>
        <source>The attached file is damaged on this computer.</source>
        <translation>Приложенный файл на этом компьютере повреждён.</translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>There is no field “%1” here (character %2); put the words in quotes if they are free text.</source>
        <translation>Поля «%1» здесь нет (знак %2); возьмите слова в кавычки, если это просто текст.</translation>
    </message>
    <message>
        <source>“%2” is not a value that the field “%1” can have (character %3).</source>
        <translation>У поля «%1» не бывает значения «%2» (знак %3).</translation>
    </message>
    <message>
        <source>The field “%1” can be equal or empty, but not greater or less (character %2).</source>
        <translation>Поле «%1» бывает равным или пустым, но не больше и не меньше (знак %2).</translation>
    </message>
    <message>
        <source>The quote opened at character %1 is not closed.</source>
        <translation>Кавычка, открытая на знаке %1, не закрыта.</translation>
    </message>
    <message>
        <source>The filter “%1” cannot be used here; correct it and try again.</source>
        <translation>Фильтр «%1» здесь не годится; исправьте его и попробуйте снова.</translation>
    </message>
    <message>
        <source>There is no field “%1” here; remove it from the filter.</source>
        <translation>Поля «%1» здесь нет; уберите его из фильтра.</translation>
    </message>
</context>
<context>
    <name>Hub</name>
    <message>
        <source>&quot;%1&quot; cannot be a login: small Latin letters, digits and _ . - only, a letter first. Nothing was changed.</source>
        <translation>«%1» не может быть именем для входа: только строчные латинские буквы, цифры и _ . -, первой стоит буква. Ничего не изменено.</translation>
    </message>
    <message>
        <source>PostgreSQL 15 or newer, and an empty database made for the team.</source>
        <translation>PostgreSQL 15 или новее и пустая база данных, созданная для команды.</translation>
    </message>
    <message>
        <source>To set the hub up and to let people in: a login that owns the database and may create roles (CREATEROLE). Managed servers give this to their first user.</source>
        <translation>Чтобы создать общую базу и впускать людей: вход, который владеет базой данных и может создавать роли (CREATEROLE). В облачных серверах он есть у первого пользователя.</translation>
    </message>
    <message>
        <source>For a full backup: a login with BYPASSRLS, which only a superuser can make; managed servers have backups of their own instead.</source>
        <translation>Для полной резервной копии: вход с BYPASSRLS, который может создать только суперпользователь; у облачных серверов вместо этого свои копии.</translation>
    </message>
    <message>
        <source>A server certificate that names the host, and its authority&apos;s certificate on every computer of the team.</source>
        <translation>Сертификат сервера на его имя и сертификат того, кто его выдал, на каждом компьютере команды.</translation>
    </message>
    <message>
        <source>This server runs PostgreSQL %1; the hub needs 15 or newer, because older ones cannot keep reports to the rows a person may see. Nothing was changed.</source>
        <translation>На этом сервере PostgreSQL %1, а общей базе нужен 15 или новее: прежние не могут ограничить отчёты тем, что человеку позволено видеть. Ничего не изменено.</translation>
    </message>
    <message>
        <source>it may not create roles (CREATEROLE)</source>
        <translation>ему нельзя создавать роли (CREATEROLE)</translation>
    </message>
    <message>
        <source>it does not own the database</source>
        <translation>база данных принадлежит не ему</translation>
    </message>
    <message>
        <source>This login cannot set up a hub: %1. Nothing was changed.</source>
        <translation>С этим входом общую базу не создать: %1. Ничего не изменено.</translation>
    </message>
    <message>
        <source>This database is no hub yet; set it up with &quot;hub init&quot;. Nothing was changed.</source>
        <translation>Эта база данных ещё не общая база; создайте её командой «hub init». Ничего не изменено.</translation>
    </message>
    <message>
        <source>This database is a hub already, or holds other tables of that name. Nothing was changed.</source>
        <translation>В этой базе данных уже есть общая база или другие таблицы с такими именами. Ничего не изменено.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no role; choose manager, lead, admin or analyst. Nothing was changed.</source>
        <translation>«%1» — не роль; выберите manager, lead, admin или analyst. Ничего не изменено.</translation>
    </message>
    <message>
        <source>%1 is in the team already. Nothing was changed.</source>
        <translation>%1 уже в команде. Ничего не изменено.</translation>
    </message>
    <message>
        <source>%1 has powers over the whole server, above everything the hub keeps apart; people of the team need plain logins. Nothing was changed.</source>
        <translation>%1 имеет власть над всем сервером, выше любых прав общей базы; людям команды нужны обычные входы. Ничего не изменено.</translation>
    </message>
    <message>
        <source>Nobody of the team logs in as %1. Nothing was changed.</source>
        <translation>Никто в команде не входит под именем %1. Ничего не изменено.</translation>
    </message>
    <message>
        <source>The database&apos;s name must be of small Latin letters, digits and _, at most 40 of them, because roles of the server are named after it. Nothing was changed.</source>
        <translation>Имя базы данных должно состоять из строчных латинских букв, цифр и _, не больше 40: по нему называются роли сервера. Ничего не изменено.</translation>
    </message>
    <message>
        <source>The server %1 was not found. Your work is kept and goes on here; it is sent when the server answers.</source>
        <translation>Сервер %1 не найден. Ваша работа сохранена и продолжается здесь; она отправится, когда сервер ответит.</translation>
    </message>
    <message>
        <source>The server does not answer. Your work is kept and goes on here; it is sent when the server answers again.</source>
        <translation>Сервер не отвечает. Ваша работа сохранена и продолжается здесь; она отправится, когда сервер снова ответит.</translation>
    </message>
    <message>
        <source>The server did not let this user in: the name, the password or the right to this database is missing. Your work is kept here.</source>
        <translation>Сервер не впустил этого пользователя: не подошло имя или пароль либо нет права на эту базу данных. Ваша работа сохранена здесь.</translation>
    </message>
    <message>
        <source>The team&apos;s hub needs a newer Opora to take changes. Your work is kept; install the new version and it is sent.</source>
        <translation>Общая база принимает изменения только от новой версии Opora. Ваша работа сохранена; установите новую версию, и она отправится.</translation>
    </message>
    <message>
        <source>A change bears the number of another one that the hub already has. It is kept here; please report this.</source>
        <translation>У изменения номер другого, которое в общей базе уже есть. Оно сохранено здесь; пожалуйста, сообщите об этом.</translation>
    </message>
    <message>
        <source>The connection to the server is not safe: its certificate is missing, has expired or belongs to another name. Nothing was sent.</source>
        <translation>Соединение с сервером ненадёжно: его сертификата нет, он истёк или выдан на другое имя. Ничего не отправлено.</translation>
    </message>
    <message>
        <source>The server is busy. Your work is kept and is sent in a moment.</source>
        <translation>Сервер занят. Ваша работа сохранена и скоро отправится.</translation>
    </message>
    <message>
        <source>The server refused the request. Nothing was changed.</source>
        <translation>Сервер отклонил запрос. Ничего не изменено.</translation>
    </message>
    <message>
        <source>This password cannot be used. Nothing was changed.</source>
        <translation>Этот пароль не подходит. Ничего не изменено.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address of a hub; write it as postgresql://user@host:port/database. Nothing was done.</source>
        <translation>«%1» — не адрес общей базы; напишите его так: postgresql://user@host:port/database. Ничего не сделано.</translation>
    </message>
    <message>
        <source>An address of a hub never holds the password, because addresses are shown and stored. Nothing was done.</source>
        <translation>В адресе общей базы не бывает пароля: адреса показывают и хранят. Ничего не сделано.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of a computer. Nothing was done.</source>
        <translation>«%1» — не имя компьютера. Ничего не сделано.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of a user: letters, digits and _ . @ $ - only. Nothing was done.</source>
        <translation>«%1» — не имя пользователя: только буквы, цифры и _ . @ $ -. Ничего не сделано.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of a database. Nothing was done.</source>
        <translation>«%1» — не имя базы данных. Ничего не сделано.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535. Nothing was done.</source>
        <translation>Порт — число от 1 до 65535. Ничего не сделано.</translation>
    </message>
    <message>
        <source>The certificate file %1 is not there. Nothing was done.</source>
        <translation>Файла сертификата %1 нет. Ничего не сделано.</translation>
    </message>
    <message>
        <source>The hub&apos;s answer could not be read. Nothing was changed; it is asked for again.</source>
        <translation>Ответ общей базы не удалось прочитать. Ничего не изменено; запрос повторится.</translation>
    </message>
    <message>
        <source>The exchange was ended. Your work is kept here.</source>
        <translation>Обмен прекращён. Ваша работа сохранена здесь.</translation>
    </message>
    <message>
        <source>The server let this login in, but nobody added it to the team (&quot;hub user add&quot;). Nothing was changed.</source>
        <translation>Сервер впустил этот логин, но в команду его никто не добавил («hub user add»). Ничего не изменено.</translation>
    </message>
    <message>
        <source>The team&apos;s hub needs a newer Opora. Nothing was changed; install the new version and try again.</source>
        <translation>Серверу команды нужна более новая Opora. Ничего не изменено; установите новую версию и попробуйте снова.</translation>
    </message>
    <message>
        <source>Only an admin may see through somebody else&apos;s eyes.</source>
        <translation>Смотреть чужими глазами может только администратор.</translation>
    </message>
    <message>
        <source>This workspace belongs to a team already. Leave it first; nothing was changed.</source>
        <translation>Этот рабочий файл уже принадлежит команде. Сначала отключите его; ничего не изменено.</translation>
    </message>
    <message>
        <source>This workspace is on its way to another hub. Leave that one first; nothing was changed.</source>
        <translation>Этот рабочий файл уже поднимается на другой сервер. Сначала отключите тот; ничего не изменено.</translation>
    </message>
    <message>
        <source>The upload was begun by another login. Go on with that one; nothing was changed.</source>
        <translation>Загрузку начал другой логин. Продолжите под ним; ничего не изменено.</translation>
    </message>
    <message>
        <source>Only an admin of the team can bring a filled workspace to an empty hub. Nothing was changed.</source>
        <translation>Поднять заполненный рабочий файл на пустой сервер может только администратор команды. Ничего не изменено.</translation>
    </message>
    <message>
        <source>Both this workspace and the hub hold clients; pouring one into the other would mix them up. Connect an empty workspace instead, and bring the clients of this one by export and import. Nothing was changed.</source>
        <translation>И в этом рабочем файле, и на сервере есть клиенты; слив одно в другое, их можно перепутать. Подключите пустой рабочий файл, а клиентов этого перенесите экспортом и импортом. Ничего не изменено.</translation>
    </message>
    <message>
        <source>The upload was stopped. What is on the hub stays; connect again and it goes on.</source>
        <translation>Загрузка остановлена. Что уже на сервере, остаётся; подключитесь снова, и она продолжится.</translation>
    </message>
    <message>
        <source>The hub was brought up to date by a newer Opora already. Nothing was changed; install the new version here.</source>
        <translation>Общую базу уже обновила более новая версия Opora. Ничего не изменено; установите новую версию здесь.</translation>
    </message>
    <message>
        <source>The hub could not be brought up to date, and nothing was changed on it. The server says: %1</source>
        <translation>Не удалось обновить общую базу, в ней ничего не изменено. Сервер сообщает: %1</translation>
    </message>
    <message>
        <source>The team&apos;s hub was set up by an older Opora and has no place for some of what was entered here. It is kept and goes out as soon as somebody brings the hub up to date (&quot;hub upgrade&quot;); what others change comes in meanwhile.</source>
        <translation>Общая база команды создана более старой версией Opora, и для части введённого здесь в ней нет места. Всё сохранено и уйдёт, как только базу обновят («hub upgrade»); изменения коллег тем временем приходят.</translation>
    </message>
    <message>
        <source>The hub was set up by an older Opora and has no place for all that this workspace holds. Bring it up to date first (&quot;hub upgrade&quot;); nothing was changed.</source>
        <translation>Общая база создана более старой версией Opora и не вместит всего, что есть в этом рабочем пространстве. Сначала обновите её («hub upgrade»); ничего не изменено.</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Cancelled. Nothing was imported.</source>
        <translation>Отменено. Ничего не загружено.</translation>
    </message>
    <message>
        <source>No file to import was given.</source>
        <translation>Не указан файл для импорта.</translation>
    </message>
    <message>
        <source>“%1” is no way to treat duplicates; write skip, update or create. Nothing was imported.</source>
        <translation>«%1» — не способ обойтись с дубликатами; напишите skip, update или create. Ничего не загружено.</translation>
    </message>
    <message numerus="yes">
        <source>Import of %n files</source>
        <translation>
            <numerusform>Импорт %n файла</numerusform>
            <numerusform>Импорт %n файлов</numerusform>
            <numerusform>Импорт %n файлов</numerusform>
        </translation>
    </message>
    <message>
        <source>Import of %1</source>
        <translation>Импорт %1</translation>
    </message>
    <message>
        <source>The file for refused rows, %1, cannot be written. Nothing was imported; choose another place.</source>
        <translation>Файл для отклонённых строк %1 нельзя записать. Ничего не загружено; выберите другое место.</translation>
    </message>
    <message>
        <source>The file for refused rows, %1, could not be written. Nothing was imported; free some space or choose another place.</source>
        <translation>Файл для отклонённых строк %1 не удалось записать. Ничего не загружено; освободите место или выберите другое.</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>табуляция</translation>
    </message>
    <message>
        <source>The mapping is not usable: %1. Nothing was changed; correct it and try again.</source>
        <translation>Раскладка не годится: %1. Ничего не изменено; исправьте её и попробуйте снова.</translation>
    </message>
    <message>
        <source>“%1” is not a kind of rows</source>
        <translation>«%1» — не вид строк</translation>
    </message>
    <message>
        <source>“%1” is not a field</source>
        <translation>«%1» — не поле</translation>
    </message>
    <message>
        <source>it names no columns</source>
        <translation>в ней нет столбцов</translation>
    </message>
    <message>
        <source>The row has %1 columns instead of %2.</source>
        <translation>В строке %1 столбцов вместо %2.</translation>
    </message>
    <message>
        <source>“%1” is not a probability from 0 to 100 %.</source>
        <translation>«%1» — не вероятность от 0 до 100 %.</translation>
    </message>
    <message>
        <source>“%1” is not a currency.</source>
        <translation>«%1» — не валюта.</translation>
    </message>
    <message>
        <source>The row names nobody: no name, phone or e-mail.</source>
        <translation>Строка никого не называет: нет ни имени, ни телефона, ни почты.</translation>
    </message>
    <message>
        <source>The key of the row is empty.</source>
        <translation>Ключ строки пуст.</translation>
    </message>
    <message>
        <source>“%1” is empty.</source>
        <translation>Поле «%1» пусто.</translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) name no client and stay without one.</source>
        <translation>
            <numerusform>%n сделка не называет клиента и остаётся без него.</numerusform>
            <numerusform>%n сделки не называют клиента и остаются без него.</numerusform>
            <numerusform>%n сделок не называют клиента и остаются без него.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) spell a product differently; it was matched without its spaces.</source>
        <translation>
            <numerusform>В %n строке товар написан иначе; он сопоставлен без пробелов.</numerusform>
            <numerusform>В %n строках товар написан иначе; он сопоставлен без пробелов.</numerusform>
            <numerusform>В %n строках товар написан иначе; он сопоставлен без пробелов.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have a phone number that was not understood; it is kept as written.</source>
        <translation>
            <numerusform>В %n строке непонятный номер телефона; он сохранён как написан.</numerusform>
            <numerusform>В %n строках непонятный номер телефона; он сохранён как написан.</numerusform>
            <numerusform>В %n строках непонятный номер телефона; он сохранён как написан.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have an e-mail that is no address; it is kept as written.</source>
        <translation>
            <numerusform>В %n строке почта — не адрес; она сохранена как написана.</numerusform>
            <numerusform>В %n строках почта — не адрес; она сохранена как написана.</numerusform>
            <numerusform>В %n строках почта — не адрес; она сохранена как написана.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have a word in a column of choices that was not understood; the field stays empty.</source>
        <translation>
            <numerusform>В %n строке непонятное слово в столбце с выбором; поле остаётся пустым.</numerusform>
            <numerusform>В %n строках непонятное слово в столбце с выбором; поле остаётся пустым.</numerusform>
            <numerusform>В %n строках непонятное слово в столбце с выбором; поле остаётся пустым.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n amount(s) have more decimals than the currency; they were rounded.</source>
        <translation>
            <numerusform>В %n сумме больше знаков, чем у валюты; она округлена.</numerusform>
            <numerusform>В %n суммах больше знаков, чем у валюты; они округлены.</numerusform>
            <numerusform>В %n суммах больше знаков, чем у валюты; они округлены.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No date of %n file(s) tells the day from the month; the day was taken to be first.</source>
        <translation>
            <numerusform>По датам %n файла не отличить день от месяца; первым считается день.</numerusform>
            <numerusform>По датам %n файлов не отличить день от месяца; первым считается день.</numerusform>
            <numerusform>По датам %n файлов не отличить день от месяца; первым считается день.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) share a phone or an e-mail with a client of another name; they were kept apart.</source>
        <translation>
            <numerusform>У %n строки общий телефон или почта с клиентом под другим именем; они оставлены раздельно.</numerusform>
            <numerusform>У %n строк общий телефон или почта с клиентом под другим именем; они оставлены раздельно.</numerusform>
            <numerusform>У %n строк общий телефон или почта с клиентом под другим именем; они оставлены раздельно.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) repeat an earlier row of the file; they were taken together.</source>
        <translation>
            <numerusform>%n строка повторяет более раннюю строку файла; они объединены.</numerusform>
            <numerusform>%n строки повторяют более ранние строки файла; они объединены.</numerusform>
            <numerusform>%n строк повторяют более ранние строки файла; они объединены.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have a key that an earlier row of the file has; they were taken together.</source>
        <translation>
            <numerusform>Ключ %n строки уже есть выше в файле; они объединены.</numerusform>
            <numerusform>Ключи %n строк уже есть выше в файле; они объединены.</numerusform>
            <numerusform>Ключи %n строк уже есть выше в файле; они объединены.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) belong to entries that were deleted here; they stay deleted.</source>
        <translation>
            <numerusform>%n строка относится к удалённой здесь записи; она остаётся удалённой.</numerusform>
            <numerusform>%n строки относятся к удалённым здесь записям; они остаются удалёнными.</numerusform>
            <numerusform>%n строк относятся к удалённым здесь записям; они остаются удалёнными.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) named in the file are not in the workspace; the field stays empty.</source>
        <translation>
            <numerusform>%n клиента из файла нет в базе; поле остаётся пустым.</numerusform>
            <numerusform>%n клиентов из файла нет в базе; поле остаётся пустым.</numerusform>
            <numerusform>%n клиентов из файла нет в базе; поле остаётся пустым.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) named in the file are not in the workspace; the field stays empty.</source>
        <translation>
            <numerusform>%n сделки из файла нет в базе; поле остаётся пустым.</numerusform>
            <numerusform>%n сделок из файла нет в базе; поле остаётся пустым.</numerusform>
            <numerusform>%n сделок из файла нет в базе; поле остаётся пустым.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) named as responsible are not in the workspace; the field stays empty.</source>
        <translation>
            <numerusform>%n ответственного из файла нет в базе; поле остаётся пустым.</numerusform>
            <numerusform>%n ответственных из файла нет в базе; поле остаётся пустым.</numerusform>
            <numerusform>%n ответственных из файла нет в базе; поле остаётся пустым.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) named in the file are not in the workspace; the field stays empty.</source>
        <translation>
            <numerusform>%n источника из файла нет в базе; поле остаётся пустым.</numerusform>
            <numerusform>%n источников из файла нет в базе; поле остаётся пустым.</numerusform>
            <numerusform>%n источников из файла нет в базе; поле остаётся пустым.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) named in the file are not in the workspace; the line has its name only.</source>
        <translation>
            <numerusform>%n товара из файла нет в базе; в строке только его название.</numerusform>
            <numerusform>%n товаров из файла нет в базе; в строке только их названия.</numerusform>
            <numerusform>%n товаров из файла нет в базе; в строке только их названия.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) stand in a stage that the pipeline does not have; they were put in its first.</source>
        <translation>
            <numerusform>%n сделка стоит на этапе, которого в воронке нет; она помещена на первый.</numerusform>
            <numerusform>%n сделки стоят на этапе, которого в воронке нет; они помещены на первый.</numerusform>
            <numerusform>%n сделок стоят на этапе, которого в воронке нет; они помещены на первый.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte sequence(s) do not belong to the character set and were replaced; choose another one if words look wrong.</source>
        <translation>
            <numerusform>%n последовательность байт не подходит к кодировке и заменена; выберите другую кодировку, если слова выглядят неверно.</numerusform>
            <numerusform>%n последовательности байт не подходят к кодировке и заменены; выберите другую кодировку, если слова выглядят неверно.</numerusform>
            <numerusform>%n последовательностей байт не подходят к кодировке и заменены; выберите другую кодировку, если слова выглядят неверно.</numerusform>
        </translation>
    </message>
    <message>
        <source>The workspace has no pipeline for these deals and none may be created. Nothing was imported.</source>
        <translation>В базе нет воронки для этих сделок, а создавать её не разрешено. Ничего не загружено.</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Выиграна</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Проиграна</translation>
    </message>
    <message>
        <source>There is no preset “%1”. Nothing was changed; the presets are %2.</source>
        <translation>Раскладки «%1» нет. Ничего не изменено; готовые раскладки: %2.</translation>
    </message>
    <message>
        <source>The columns of %1 are not those of the preset “%2”. Nothing was changed; choose another preset, or assign the columns by hand.</source>
        <translation>Столбцы %1 не такие, как в раскладке «%2». Ничего не изменено; выберите другую или назначьте столбцы вручную.</translation>
    </message>
    <message>
        <source>The columns of %1 do not tell what its rows are. Nothing was changed; say what they are (clients, companies, deals…) and assign the columns.</source>
        <translation>По столбцам %1 не понять, что это за строки. Ничего не изменено; укажите это (клиенты, компании, сделки…) и назначьте столбцы.</translation>
    </message>
    <message>
        <source>No column of %1 gives the name of its rows. Nothing was changed; assign the columns by hand.</source>
        <translation>Ни один столбец %1 не даёт имени строкам. Ничего не изменено; назначьте столбцы вручную.</translation>
    </message>
    <message>
        <source>“%1” cannot be imported. Nothing was changed; choose one of %2.</source>
        <translation>«%1» загрузить нельзя. Ничего не изменено; выберите одно из: %2.</translation>
    </message>
    <message>
        <source>The key “%1” is none of the imported columns. Nothing was changed; choose a column of the file.</source>
        <translation>Ключа «%1» нет среди загружаемых столбцов. Ничего не изменено; выберите столбец файла.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>There is no saved mapping “%1”.</source>
        <translation>Нет сохранённой раскладки «%1».</translation>
    </message>
    <message>
        <source>The mapping needs a name. Nothing was saved.</source>
        <translation>Раскладке нужно название. Ничего не сохранено.</translation>
    </message>
    <message>
        <source>Mapping “%1” saved</source>
        <translation>Раскладка «%1» сохранена</translation>
    </message>
    <message numerus="yes">
        <source>%n new colleague(s) named in the file, without a login.</source>
        <translation>
            <numerusform>%n новый сотрудник из файла, без входа в программу.</numerusform>
            <numerusform>%n новых сотрудника из файла, без входа в программу.</numerusform>
            <numerusform>%n новых сотрудников из файла, без входа в программу.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new team(s).</source>
        <translation>
            <numerusform>%n новая команда.</numerusform>
            <numerusform>%n новые команды.</numerusform>
            <numerusform>%n новых команд.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new product(s) named in the file.</source>
        <translation>
            <numerusform>%n новый товар из файла.</numerusform>
            <numerusform>%n новых товара из файла.</numerusform>
            <numerusform>%n новых товаров из файла.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new company(ies) named in the file.</source>
        <translation>
            <numerusform>%n новая компания из файла.</numerusform>
            <numerusform>%n новые компании из файла.</numerusform>
            <numerusform>%n новых компаний из файла.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new person(s) named in the file.</source>
        <translation>
            <numerusform>%n новый человек из файла.</numerusform>
            <numerusform>%n новых человека из файла.</numerusform>
            <numerusform>%n новых человек из файла.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new pipeline(s).</source>
        <translation>
            <numerusform>%n новая воронка.</numerusform>
            <numerusform>%n новые воронки.</numerusform>
            <numerusform>%n новых воронок.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new stage(s).</source>
        <translation>
            <numerusform>%n новый этап.</numerusform>
            <numerusform>%n новых этапа.</numerusform>
            <numerusform>%n новых этапов.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InboxService</name>
    <message>
        <source>The address takes no mail: the letter came back.</source>
        <translation>Адрес не принимает почту: письмо вернулось.</translation>
    </message>
    <message>
        <source>The letter came back: it was not delivered.</source>
        <translation>Письмо вернулось: оно не доставлено.</translation>
    </message>
    <message>
        <source>The mailbox&apos;s password is not known on this computer.</source>
        <translation>Пароль от ящика на этом компьютере неизвестен.</translation>
    </message>
    <message>
        <source>There is no room for the files of letters on this computer. Nothing was read.</source>
        <translation>На этом компьютере нет места для файлов писем. Ничего не прочитано.</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) received</source>
        <translation>
            <numerusform>Получено %n письмо</numerusform>
            <numerusform>Получено %n письма</numerusform>
            <numerusform>Получено %n писем</numerusform>
        </translation>
    </message>
    <message>
        <source>Mailbox looked into</source>
        <translation>Ящик просмотрен</translation>
    </message>
    <message>
        <source>The mail server does not accept the user or the password.</source>
        <translation>Почтовый сервер не принимает пользователя или пароль.</translation>
    </message>
    <message>
        <source>Enter the password again in Settings; some providers want a password made for programs, or signing in with the browser.</source>
        <translation>Введите пароль заново в настройках; некоторым службам нужен отдельный пароль для программ или вход через браузер.</translation>
    </message>
    <message>
        <source>The mail server&apos;s certificate is not the one that it should be, so nothing was read.</source>
        <translation>Сертификат почтового сервера не тот, каким должен быть, поэтому ничего не прочитано.</translation>
    </message>
    <message>
        <source>Do not go on without asking whoever runs the server: somebody may be listening in between.</source>
        <translation>Не продолжайте, не спросив того, кто ведёт сервер: между вами и ним может кто-то слушать.</translation>
    </message>
    <message>
        <source>Sign in again in the mailbox&apos;s settings.</source>
        <translation>Войдите заново в настройках ящика.</translation>
    </message>
    <message>
        <source>Enter it in Settings.</source>
        <translation>Введите его в настройках.</translation>
    </message>
    <message>
        <source>Correct the mailbox&apos;s settings.</source>
        <translation>Исправьте настройки ящика.</translation>
    </message>
    <message>
        <source>The mail server cannot be reached.</source>
        <translation>Почтовый сервер недоступен.</translation>
    </message>
    <message>
        <source>Check the network and the server&apos;s name; Opora tries again by itself.</source>
        <translation>Проверьте сеть и имя сервера; Opora сама попробует снова.</translation>
    </message>
    <message>
        <source>Correct the folders in the mailbox&apos;s settings.</source>
        <translation>Исправьте папки в настройках ящика.</translation>
    </message>
    <message>
        <source>Enable the mailbox on this computer again in Settings.</source>
        <translation>Включите ящик на этом компьютере заново в настройках.</translation>
    </message>
    <message>
        <source>Opora goes on and tries again by itself; if it stays so, report it with the details.</source>
        <translation>Opora работает дальше и сама попробует снова; если так и останется, сообщите об этом с подробностями.</translation>
    </message>
    <message>
        <source>The mailbox is not read on this computer.</source>
        <translation>На этом компьютере ящик не читается.</translation>
    </message>
    <message>
        <source>Enable it in Settings.</source>
        <translation>Включите его в настройках.</translation>
    </message>
    <message>
        <source>Opora tries again by itself.</source>
        <translation>Opora сама попробует снова.</translation>
    </message>
    <message>
        <source>Unknown sender</source>
        <translation>Неизвестный отправитель</translation>
    </message>
    <message>
        <source>This file does not exist any more.</source>
        <translation>Этого файла больше нет.</translation>
    </message>
    <message>
        <source>Letter filed</source>
        <translation>Письмо разложено</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) filed to %1</source>
        <translation>
            <numerusform>%n письмо положено: %1</numerusform>
            <numerusform>%n письма положено: %1</numerusform>
            <numerusform>%n писем положено: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Client made of a letter&apos;s writer</source>
        <translation>Клиент из отправителя письма</translation>
    </message>
    <message>
        <source>Client added: %1</source>
        <translation>Клиент добавлен: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) marked as answered</source>
        <translation>
            <numerusform>%n письмо отмечено как отвеченное</numerusform>
            <numerusform>%n письма отмечены как отвеченные</numerusform>
            <numerusform>%n писем отмечено как отвеченные</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) waiting for an answer again</source>
        <translation>
            <numerusform>%n письмо снова ждёт ответа</numerusform>
            <numerusform>%n письма снова ждут ответа</numerusform>
            <numerusform>%n писем снова ждут ответа</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) kept private</source>
        <translation>
            <numerusform>%n письмо теперь личное</numerusform>
            <numerusform>%n письма теперь личные</numerusform>
            <numerusform>%n писем теперь личные</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) no longer private</source>
        <translation>
            <numerusform>%n письмо больше не личное</numerusform>
            <numerusform>%n письма больше не личные</numerusform>
            <numerusform>%n писем больше не личные</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) deleted</source>
        <translation>
            <numerusform>%n письмо удалено</numerusform>
            <numerusform>%n письма удалены</numerusform>
            <numerusform>%n писем удалено</numerusform>
        </translation>
    </message>
    <message>
        <source>There is a file of that name already. Nothing was written; choose another name.</source>
        <translation>Файл с таким именем уже есть. Ничего не записано; выберите другое имя.</translation>
    </message>
    <message>
        <source>Opening “%1” may start a program, so Opora does not open it. Save it if you know who sent it and why.</source>
        <translation>Открытие «%1» может запустить программу, поэтому Opora его не открывает. Сохраните файл, если знаете, кто и зачем его прислал.</translation>
    </message>
    <message>
        <source>This letter does not exist any more. Nothing was changed.</source>
        <translation>Этого письма больше нет. Ничего не изменено.</translation>
    </message>
</context>
<context>
    <name>MailSignIn</name>
    <message>
        <source>The address that gives tokens is not safe to ask. Nothing was sent.</source>
        <translation>Адрес выдачи токенов небезопасен. Ничего не отправлено.</translation>
    </message>
    <message>
        <source>The provider does not accept the sign-in any more. Sign in again in the channel&apos;s settings; what waits is kept.</source>
        <translation>Провайдер больше не принимает этот вход. Войдите заново в настройках канала; всё, что ждёт, сохранено.</translation>
    </message>
    <message>
        <source>The provider did not give a token. What waits is kept; it is tried again later.</source>
        <translation>Провайдер не выдал токен. Всё, что ждёт, сохранено; попытка повторится позже.</translation>
    </message>
    <message>
        <source>There is no such provider; google, microsoft and other are known.</source>
        <translation>Такого провайдера нет; известны google, microsoft и other.</translation>
    </message>
    <message>
        <source>The provider&apos;s client id is missing: your company gets it by registering Opora there.</source>
        <translation>Не указан идентификатор клиента: компания получает его, зарегистрировав Opora у провайдера.</translation>
    </message>
    <message>
        <source>The provider&apos;s two addresses have to begin with https://.</source>
        <translation>Оба адреса провайдера должны начинаться с https://.</translation>
    </message>
    <message>
        <source>The browser&apos;s answer cannot be received: no port of this computer could be opened.</source>
        <translation>Ответ браузера не принять: не удалось открыть порт на этом компьютере.</translation>
    </message>
    <message>
        <source>Nobody signed in within the time. Nothing was changed.</source>
        <translation>За отведённое время никто не вошёл. Ничего не изменено.</translation>
    </message>
    <message>
        <source>There is nothing here.</source>
        <translation>Здесь ничего нет.</translation>
    </message>
    <message>
        <source>Not signed in. This page can be closed; Opora says what to do.</source>
        <translation>Вход не выполнен. Страницу можно закрыть; Opora подскажет, что делать.</translation>
    </message>
    <message>
        <source>The sign-in was refused in the browser. Nothing was changed.</source>
        <translation>В браузере во входе отказано. Ничего не изменено.</translation>
    </message>
    <message>
        <source>Signed in. This page can be closed; go on in Opora.</source>
        <translation>Вход выполнен. Страницу можно закрыть; продолжайте в Opora.</translation>
    </message>
    <message>
        <source>The provider gave a token that cannot be renewed, so it would work for an hour only. Nothing was kept; the scope may lack offline access.</source>
        <translation>Провайдер выдал токен, который нельзя продлить: он действовал бы только час. Ничего не сохранено; возможно, в области доступа нет офлайн-доступа.</translation>
    </message>
</context>
<context>
    <name>MessageService</name>
    <message>
        <source>The client does not want to be written to over this channel.</source>
        <translation>Клиент не хочет, чтобы ему писали по этому каналу.</translation>
    </message>
    <message>
        <source>The client never agreed to such messages.</source>
        <translation>Клиент не давал согласия на такие сообщения.</translation>
    </message>
    <message>
        <source>The client has no address for this channel.</source>
        <translation>У клиента нет адреса для этого канала.</translation>
    </message>
    <message>
        <source>This address took nothing before: %1</source>
        <translation>Этот адрес раньше не принимал сообщений: %1</translation>
    </message>
    <message>
        <source>The deal this is about was deleted.</source>
        <translation>Сделка, о которой речь, удалена.</translation>
    </message>
    <message>
        <source>The deal stands in another stage by now.</source>
        <translation>Сделка уже на другом этапе.</translation>
    </message>
    <message>
        <source>The deal was closed after this was written.</source>
        <translation>Сделку закрыли после того, как это было написано.</translation>
    </message>
    <message>
        <source>It came too late to be of use.</source>
        <translation>Отправлять уже поздно: срок прошёл.</translation>
    </message>
    <message>
        <source>It is night where the client lives; it goes out in the morning.</source>
        <translation>У клиента сейчас ночь; сообщение уйдёт утром.</translation>
    </message>
    <message numerus="yes">
        <source>The client got %n such message(s) within a week already.</source>
        <translation>
            <numerusform>За неделю клиент уже получил %n такое сообщение.</numerusform>
            <numerusform>За неделю клиент уже получил %n таких сообщения.</numerusform>
            <numerusform>За неделю клиент уже получил %n таких сообщений.</numerusform>
        </translation>
    </message>
    <message>
        <source>The client was deleted.</source>
        <translation>Клиент удалён.</translation>
    </message>
    <message>
        <source>Messages sent</source>
        <translation>Сообщения отправлены</translation>
    </message>
    <message>
        <source>The channel did not say why.</source>
        <translation>Канал не сообщил причину.</translation>
    </message>
    <message>
        <source>It may have gone out: no final answer came. %1</source>
        <translation>Возможно, оно ушло: окончательного ответа не было. %1</translation>
    </message>
    <message>
        <source>It may have gone out: the program that was sending it did not report back.</source>
        <translation>Возможно, оно ушло: отправлявшая его программа не дала ответа.</translation>
    </message>
    <message>
        <source>This message is being sent or has gone; it cannot be taken back. Nothing was changed.</source>
        <translation>Сообщение отправляется или уже ушло; отменить его нельзя. Ничего не изменено.</translation>
    </message>
    <message>
        <source>Nobody knows whether this message arrived; say first that it did, or that it is to be sent again. Nothing was changed.</source>
        <translation>Неизвестно, дошло ли сообщение; сначала укажите, что дошло или что его надо отправить снова. Ничего не изменено.</translation>
    </message>
    <message>
        <source>This message is being sent or has gone; there is nothing to try again. Nothing was changed.</source>
        <translation>Сообщение отправляется или уже ушло; повторять нечего. Ничего не изменено.</translation>
    </message>
    <message>
        <source>It is known what became of this message. Nothing was changed.</source>
        <translation>Что стало с этим сообщением, известно. Ничего не изменено.</translation>
    </message>
    <message>
        <source>It was not delivered.</source>
        <translation>Не доставлено.</translation>
    </message>
    <message>
        <source>The client&apos;s address took nothing before: %1. Nothing was written.</source>
        <translation>Адрес клиента раньше не принимал сообщений: %1. Ничего не написано.</translation>
    </message>
    <message>
        <source>The client has no e-mail address. Nothing was written; add one to the card.</source>
        <translation>У клиента нет электронной почты. Ничего не написано; добавьте её в карточку.</translation>
    </message>
    <message>
        <source>The client has no phone number. Nothing was written; add one to the card.</source>
        <translation>У клиента нет телефона. Ничего не написано; добавьте его в карточку.</translation>
    </message>
    <message>
        <source>The client does not want to be written to over this channel. Nothing was written.</source>
        <translation>Клиент не хочет, чтобы ему писали по этому каналу. Ничего не написано.</translation>
    </message>
    <message>
        <source>The client never agreed to such messages. Nothing was written; note the consent first.</source>
        <translation>Клиент не давал согласия на такие сообщения. Ничего не написано; сначала отметьте согласие.</translation>
    </message>
    <message>
        <source>It is not known whether the client wants to be written to over this channel. Nothing was written; note the consent, or say that you write all the same.</source>
        <translation>Неизвестно, согласен ли клиент, чтобы ему писали по этому каналу. Ничего не написано; отметьте согласие или подтвердите, что пишете всё равно.</translation>
    </message>
    <message>
        <source>This channel does not exist any more. Nothing was written.</source>
        <translation>Этого канала больше нет. Ничего не написано.</translation>
    </message>
    <message>
        <source>This template does not exist any more. Nothing was written.</source>
        <translation>Этого шаблона больше нет. Ничего не написано.</translation>
    </message>
    <message>
        <source>The client does not exist or was deleted. Nothing was written.</source>
        <translation>Клиента нет, или он удалён. Ничего не написано.</translation>
    </message>
    <message>
        <source>The template asks for what the card does not have: %1. Nothing was written.</source>
        <translation>Шаблону нужно то, чего нет в карточке: %1. Ничего не написано.</translation>
    </message>
    <message>
        <source>There is nothing to send: the text is empty.</source>
        <translation>Отправлять нечего: текст пуст.</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Не хватает: %1</translation>
    </message>
    <message>
        <source>Message queued</source>
        <translation>Сообщение в очереди</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) written</source>
        <translation>
            <numerusform>Написан %n черновик</numerusform>
            <numerusform>Написаны %n черновика</numerusform>
            <numerusform>Написано %n черновиков</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) queued</source>
        <translation>
            <numerusform>%n сообщение в очереди</numerusform>
            <numerusform>%n сообщения в очереди</numerusform>
            <numerusform>%n сообщений в очереди</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) cancelled</source>
        <translation>
            <numerusform>%n сообщение отменено</numerusform>
            <numerusform>%n сообщения отменены</numerusform>
            <numerusform>%n сообщений отменено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) queued again</source>
        <translation>
            <numerusform>%n сообщение снова в очереди</numerusform>
            <numerusform>%n сообщения снова в очереди</numerusform>
            <numerusform>%n сообщений снова в очереди</numerusform>
        </translation>
    </message>
    <message>
        <source>Message noted as arrived</source>
        <translation>Отмечено: сообщение дошло</translation>
    </message>
    <message>
        <source>Message to be sent again</source>
        <translation>Сообщение будет отправлено снова</translation>
    </message>
    <message>
        <source>Client wants no more messages</source>
        <translation>Клиент больше не хочет сообщений</translation>
    </message>
    <message>
        <source>“%1” is not a whole phone number; a messenger needs one with its country code.</source>
        <translation>«%1» — неполный номер; мессенджеру нужен номер с кодом страны.</translation>
    </message>
    <message>
        <source>“%1” is not a messenger that can be opened; choose viber, whatsapp or telegram.</source>
        <translation>«%1» — не мессенджер, который можно открыть; выберите viber, whatsapp или telegram.</translation>
    </message>
    <message>
        <source>Message noted: %1</source>
        <translation>Сообщение отмечено: %1</translation>
    </message>
    <message>
        <source>This message does not exist. Nothing was changed.</source>
        <translation>Такого сообщения нет. Ничего не изменено.</translation>
    </message>
    <message>
        <source>This message is on its way or has gone; its text cannot be changed any more. Nothing was changed.</source>
        <translation>Сообщение уже отправляется или ушло, текст менять поздно. Ничего не изменено.</translation>
    </message>
    <message>
        <source>Draft changed</source>
        <translation>Черновик изменён</translation>
    </message>
    <message>
        <source>Consent noted</source>
        <translation>Согласие записано</translation>
    </message>
    <message>
        <source>Refusal noted</source>
        <translation>Отказ записан</translation>
    </message>
    <message>
        <source>“%1” is a mailbox that is only read; choose a channel that sends. Nothing was written.</source>
        <translation>«%1» — ящик, который только читается; выберите канал, который отправляет. Ничего не записано.</translation>
    </message>
    <message>
        <source>The letter was deleted meanwhile. Nothing was written.</source>
        <translation>Письмо тем временем удалили. Ничего не записано.</translation>
    </message>
    <message>
        <source>Only what came in can be answered. Nothing was written.</source>
        <translation>Ответить можно только на то, что пришло. Ничего не записано.</translation>
    </message>
    <message>
        <source>The letter belongs to no client yet; file it to one first. Nothing was written.</source>
        <translation>Письмо ещё ни к кому не отнесено; сначала положите его клиенту. Ничего не записано.</translation>
    </message>
    <message>
        <source>The letter came from another client. Nothing was written.</source>
        <translation>Письмо пришло от другого клиента. Ничего не записано.</translation>
    </message>
    <message>
        <source>The channel&apos;s plugin crashed on this message. The others go on without it.</source>
        <translation>На этом сообщении плагин канала аварийно завершился. Остальные отправляются без него.</translation>
    </message>
</context>
<context>
    <name>Money</name>
    <message>
        <source>“%1” is not an amount in %2. Write it as 1234 or 1234.50; nothing was changed.</source>
        <translation>«%1» — не сумма в %2. Напишите 1234 или 1234.50; ничего не изменено.</translation>
    </message>
</context>
<context>
    <name>OutboxRunner</name>
    <message>
        <source>Sending…</source>
        <translation>Отправка…</translation>
    </message>
    <message>
        <source>Nothing is sent from here at present.</source>
        <translation>Сейчас отсюда ничего не отправляется.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a channel, what is wrong with it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The team&apos;s server cannot be asked at present. Messages wait until it has said whose turn it is, so that nobody gets one twice. Nothing is lost.</source>
        <translation>Сервер команды сейчас не отвечает. Сообщения подождут, пока он не скажет, чья очередь их отправлять, чтобы никто не получил письмо дважды. Ничего не потеряно.</translation>
    </message>
</context>
<context>
    <name>Phone</name>
    <message>
        <source>No country has this code. Check the digits after the plus.</source>
        <translation>Такого кода нет ни у одной страны. Проверьте цифры после плюса.</translation>
    </message>
    <message>
        <source>The number is too short.</source>
        <translation>Номер слишком короткий.</translation>
    </message>
    <message>
        <source>The number is too long.</source>
        <translation>Номер слишком длинный.</translation>
    </message>
    <message>
        <source>This is not a phone number.</source>
        <translation>Это не номер телефона.</translation>
    </message>
    <message>
        <source>No such code is in use. Check the first digits.</source>
        <translation>Такого кода не бывает. Проверьте первые цифры.</translation>
    </message>
    <message>
        <source>The number is empty.</source>
        <translation>Номер пуст.</translation>
    </message>
    <message>
        <source>There is more than one number here. Put each into a line of its own.</source>
        <translation>Здесь больше одного номера. Запишите каждый отдельной строкой.</translation>
    </message>
</context>
<context>
    <name>PrivateFolder</name>
    <message>
        <source>No private place could be made for this run, so nothing was opened.</source>
        <translation>Не удалось создать закрытое место для этого запуска, поэтому ничего не открыто.</translation>
    </message>
</context>
<context>
    <name>RecordService</name>
    <message>
        <source>There is nothing called “%1” here.</source>
        <translation>Ничего с именем «%1» здесь нет.</translation>
    </message>
    <message>
        <source>There is no %1 “%2” here. Nothing was changed.</source>
        <translation>Здесь нет %1 «%2». Ничего не изменено.</translation>
    </message>
    <message>
        <source>More than one %1 is called “%2”; give the id instead. Nothing was changed.</source>
        <translation>%1 «%2» — не одно; укажите id. Ничего не изменено.</translation>
    </message>
    <message>
        <source>“%1” is computed by the program and cannot be written. Nothing was saved.</source>
        <translation>«%1» вычисляет программа, записать это нельзя. Ничего не сохранено.</translation>
    </message>
    <message>
        <source>“%1” is required. Nothing was saved; fill it in and save again.</source>
        <translation>«%1» обязательно. Ничего не сохранено; заполните и сохраните снова.</translation>
    </message>
    <message>
        <source>These entries are a history and are never edited. Nothing was saved.</source>
        <translation>Эти записи — история, их не правят. Ничего не сохранено.</translation>
    </message>
    <message>
        <source>Entry added</source>
        <translation>Запись добавлена</translation>
    </message>
    <message>
        <source>Entry changed</source>
        <translation>Запись изменена</translation>
    </message>
    <message>
        <source>Entry deleted</source>
        <translation>Запись удалена</translation>
    </message>
    <message>
        <source>Entry restored</source>
        <translation>Запись восстановлена</translation>
    </message>
    <message>
        <source>There is no field “%1” to sort by.</source>
        <translation>Нет поля «%1», по которому можно сортировать.</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>Отменено; ничего не изменено.</translation>
    </message>
</context>
<context>
    <name>ReportService</name>
    <message>
        <source>Stage</source>
        <translation>Этап</translation>
    </message>
    <message>
        <source>Deals that reached it</source>
        <translation>Дошло сделок</translation>
    </message>
    <message>
        <source>Share of all</source>
        <translation>Доля от всех</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>Конверсия</translation>
    </message>
    <message>
        <source>Median days</source>
        <translation>Медиана, дней</translation>
    </message>
    <message>
        <source>Standing there now</source>
        <translation>Стоят сейчас</translation>
    </message>
    <message>
        <source>Amount now</source>
        <translation>Сумма сейчас</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Lost because</source>
        <translation>Причина проигрыша</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Сделок</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Менеджер</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Выиграно</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Проиграно</translation>
    </message>
    <message>
        <source>Win rate</source>
        <translation>Доля побед</translation>
    </message>
    <message>
        <source>Cycle, days</source>
        <translation>Цикл, дней</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Выручка</translation>
    </message>
    <message>
        <source>The report could not be written to %1. Choose another folder.</source>
        <translation>Отчёт не удалось записать в %1. Выберите другую папку.</translation>
    </message>
    <message>
        <source>The report could not be written to %1. Nothing was changed there.</source>
        <translation>Отчёт не удалось записать в %1. Там ничего не изменено.</translation>
    </message>
    <message>
        <source>Say which pipeline to report on: %1.</source>
        <translation>Укажите, по какой воронке отчёт: %1.</translation>
    </message>
    <message>
        <source>No reason given</source>
        <translation>Без причины</translation>
    </message>
    <message>
        <source>No owner</source>
        <translation>Без ответственного</translation>
    </message>
</context>
<context>
    <name>SecretStore</name>
    <message>
        <source>This computer&apos;s keychain does not answer. The password is not kept and will be asked for each time.</source>
        <translation>Хранилище паролей этого компьютера не отвечает. Пароль не сохранён, его придётся вводить каждый раз.</translation>
    </message>
</context>
<context>
    <name>SettingsService</name>
    <message>
        <source>“%1” is not a currency code; write three letters such as UAH. Nothing was changed.</source>
        <translation>«%1» — не код валюты; напишите три буквы, например UAH. Ничего не изменено.</translation>
    </message>
    <message>
        <source>“%1” is not a known time zone; write one such as Europe/Kyiv. Nothing was changed.</source>
        <translation>«%1» — неизвестный часовой пояс; напишите, например, Europe/Kyiv. Ничего не изменено.</translation>
    </message>
    <message>
        <source>“%1” is not a language of this program; choose en, ru or uk. Nothing was changed.</source>
        <translation>«%1» — не язык этой программы; выберите en, ru или uk. Ничего не изменено.</translation>
    </message>
    <message>
        <source>The reasons are written as a list: [&quot;Too expensive&quot;, &quot;No answer&quot;]. Nothing was changed.</source>
        <translation>Причины пишутся списком: [&quot;Слишком дорого&quot;, &quot;Нет ответа&quot;]. Ничего не изменено.</translation>
    </message>
    <message>
        <source>There is no setting “%1”. Nothing was changed.</source>
        <translation>Настройки «%1» нет. Ничего не изменено.</translation>
    </message>
    <message>
        <source>There is no setting “%1”.</source>
        <translation>Настройки «%1» нет.</translation>
    </message>
    <message>
        <source>Setting changed: %1</source>
        <translation>Настройка изменена: %1</translation>
    </message>
</context>
<context>
    <name>Storage</name>
    <message>
        <source>Workspace created</source>
        <translation>База создана</translation>
    </message>
    <message>
        <source>Changed by a colleague</source>
        <translation>Изменил коллега</translation>
    </message>
    <message>
        <source>Synchronised</source>
        <translation>Синхронизация</translation>
    </message>
</context>
<context>
    <name>StorageError</name>
    <message>
        <source>The copy does not hold what the workspace holds, so it was thrown away. The workspace is untouched; try again, on another disk if this one fails.</source>
        <translation>В копии не то, что в базе, поэтому она выброшена. База не тронута; попробуйте снова, при повторе — на другой диск.</translation>
    </message>
    <message>
        <source>There is no file %1. Nothing was written.</source>
        <translation>Файла %1 нет. Ничего не записано.</translation>
    </message>
    <message>
        <source>%1 exists already and was left as it is; choose another name.</source>
        <translation>%1 уже есть и оставлен как был; выберите другое имя.</translation>
    </message>
    <message>
        <source>This file is not an Opora workspace. It was left untouched.</source>
        <translation>Этот файл — не база Opora. Он оставлен нетронутым.</translation>
    </message>
    <message>
        <source>The copy could not be given its name %1. Nothing was left behind.</source>
        <translation>Копии не удалось дать имя %1. Ничего лишнего не осталось.</translation>
    </message>
    <message>
        <source>History has no such change. Nothing was undone.</source>
        <translation>Такого изменения в истории нет. Ничего не отменено.</translation>
    </message>
    <message>
        <source>The file contains program code that Opora did not write. It was left untouched and not opened.</source>
        <translation>В файле есть программный код, написанный не Opora. Файл не тронут и не открыт.</translation>
    </message>
    <message>
        <source>This workspace was written by a newer Opora. It was left untouched. Update Opora to open it.</source>
        <translation>Эта база записана более новой Opora. Она не тронута. Обновите Opora, чтобы открыть её.</translation>
    </message>
    <message>
        <source>The workspace file is damaged. It was left as it is. Open the newest backup and keep this file for repair.</source>
        <translation>Файл базы повреждён. Он оставлен как есть. Откройте последнюю резервную копию и сохраните этот файл для ремонта.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing of this change was saved; everything saved before is kept. Free some space and try again.</source>
        <translation>Диск полон. Это изменение не сохранено; всё сохранённое раньше цело. Освободите место и попробуйте снова.</translation>
    </message>
    <message>
        <source>The workspace file may only be read. Nothing was changed. Copy it to a folder you may write to.</source>
        <translation>Файл базы можно только читать. Ничего не изменено. Скопируйте его в папку, куда вы можете писать.</translation>
    </message>
    <message>
        <source>Another program is writing to the workspace. Nothing was changed. Try again in a moment.</source>
        <translation>В базу пишет другая программа. Ничего не изменено. Попробуйте через мгновение.</translation>
    </message>
    <message>
        <source>The file cannot be opened here. Check that the folder exists and that you may write to it.</source>
        <translation>Файл здесь не открыть. Проверьте, что папка есть и вы можете в неё писать.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Отменено. Ничего не изменено.</translation>
    </message>
    <message>
        <source>The change contradicts other data (for example it names a row that does not exist). Nothing was changed.</source>
        <translation>Изменение противоречит другим данным (например, называет запись, которой нет). Ничего не изменено.</translation>
    </message>
    <message>
        <source>The disk reported an error. Nothing of this change was saved. Check the disk and make a backup.</source>
        <translation>Диск сообщил об ошибке. Это изменение не сохранено. Проверьте диск и сделайте резервную копию.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program. Nothing was changed; the details are in the log.</source>
        <translation>Внутри программы что-то пошло не так. Ничего не изменено; подробности в журнале.</translation>
    </message>
    <message>
        <source>Nobody of that name works in this workspace. Nothing was changed.</source>
        <translation>Никто с таким именем в этой базе не работает. Ничего не изменено.</translation>
    </message>
    <message>
        <source>A file of this name exists already. It was left untouched; choose another name.</source>
        <translation>Файл с таким именем уже есть. Он не тронут; выберите другое имя.</translation>
    </message>
    <message>
        <source>There is no such file. Nothing was opened.</source>
        <translation>Такого файла нет. Ничего не открыто.</translation>
    </message>
    <message>
        <source>This entry no longer exists. Nothing was changed.</source>
        <translation>Этой записи больше нет. Ничего не изменено.</translation>
    </message>
    <message>
        <source>A required field is empty. Nothing was saved; fill it in and save again.</source>
        <translation>Обязательное поле пусто. Ничего не сохранено; заполните его и сохраните снова.</translation>
    </message>
    <message>
        <source>An entry with this key exists already. Nothing was changed.</source>
        <translation>Запись с таким ключом уже есть. Ничего не изменено.</translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message>
        <source>This conflict is not there any more. Nothing was changed.</source>
        <translation>Этого конфликта больше нет. Ничего не изменено.</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>сохранено</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>удалено</translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>Удаление</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>One side deleted the record while the other worked on it; it lives.</source>
        <translation>Один удалил запись, пока другой с ней работал; она осталась.</translation>
    </message>
    <message>
        <source>The deletion met a change that its author had not seen; the record lives.</source>
        <translation>Удаление встретилось с изменением, которого его автор не видел; запись осталась.</translation>
    </message>
    <message>
        <source>The deal was closed both ways.</source>
        <translation>Сделку закрыли и так, и этак: один выиграл, другой проиграл.</translation>
    </message>
    <message>
        <source>Two computers added the same record; one value of &quot;%1&quot; gave way.</source>
        <translation>Одну и ту же запись добавили на двух компьютерах; одно из значений поля «%1» уступило.</translation>
    </message>
    <message>
        <source>Both changed &quot;%1&quot;; the newer value holds.</source>
        <translation>Оба изменили «%1»; действует более новое значение.</translation>
    </message>
    <message>
        <source>There is no open conflict about &quot;%1&quot; here. Nothing was changed.</source>
        <translation>Открытого конфликта о «%1» здесь нет. Ничего не изменено.</translation>
    </message>
    <message>
        <source>Conflict settled: %1</source>
        <translation>Конфликт улажен: %1</translation>
    </message>
    <message>
        <source>This conflict is open. Nothing was changed.</source>
        <translation>Этот конфликт открыт. Ничего не изменено.</translation>
    </message>
    <message>
        <source>Conflict opened again: %1</source>
        <translation>Конфликт открыт снова: %1</translation>
    </message>
    <message>
        <source>Conflict settled</source>
        <translation>Конфликт улажен</translation>
    </message>
    <message>
        <source>Conflict opened again</source>
        <translation>Конфликт открыт снова</translation>
    </message>
    <message>
        <source>The connection stays on this computer, so it is not encrypted.</source>
        <translation>Соединение не выходит за пределы этого компьютера, поэтому не шифруется.</translation>
    </message>
    <message>
        <source>Channel binding is off: somebody with a stolen certificate could listen in. Only a pooler needs this.</source>
        <translation>Привязка канала выключена: владелец украденного сертификата мог бы подслушивать. Это нужно только для пула соединений.</translation>
    </message>
    <message>
        <source>This workspace goes up to the empty hub and becomes the team&apos;s.</source>
        <translation>Этот рабочий файл поднимется на пустой сервер и станет общим для команды.</translation>
    </message>
    <message>
        <source>This workspace is filled with what you may see on the hub.</source>
        <translation>Этот рабочий файл заполнится тем, что вам можно видеть на сервере.</translation>
    </message>
    <message>
        <source>The upload that was begun goes on where it was.</source>
        <translation>Начатая загрузка продолжится с того же места.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) made here are not on the hub and would be lost. Send, export or discard them first, or keep a copy. Nothing was changed.</source>
        <translation>
            <numerusform>%n изменение отсюда ещё не на сервере и пропало бы. Сначала отправьте, выгрузите или отбросьте его либо оставьте копию. Ничего не изменено.</numerusform>
            <numerusform>%n изменения отсюда ещё не на сервере и пропали бы. Сначала отправьте, выгрузите или отбросьте их либо оставьте копию. Ничего не изменено.</numerusform>
            <numerusform>%n изменений отсюда ещё не на сервере и пропали бы. Сначала отправьте, выгрузите или отбросьте их либо оставьте копию. Ничего не изменено.</numerusform>
        </translation>
    </message>
    <message>
        <source>You may not see or change this record any more.</source>
        <translation>Вам больше нельзя видеть или менять эту запись.</translation>
    </message>
    <message>
        <source>Your role does not allow this change.</source>
        <translation>Ваша роль не позволяет этого изменения.</translation>
    </message>
    <message>
        <source>Somebody else was first.</source>
        <translation>Кто-то успел раньше.</translation>
    </message>
    <message>
        <source>The record was erased for good.</source>
        <translation>Запись стёрта навсегда.</translation>
    </message>
    <message>
        <source>The balance would fall below zero.</source>
        <translation>Остаток стал бы меньше нуля.</translation>
    </message>
    <message>
        <source>It names something that is not there, or breaks a rule of the hub.</source>
        <translation>Оно ссылается на то, чего нет, или нарушает правило сервера.</translation>
    </message>
    <message>
        <source>The hub could not read this change.</source>
        <translation>Сервер не смог прочитать это изменение.</translation>
    </message>
    <message>
        <source>This change does not write &quot;%1&quot; there. Nothing was sent.</source>
        <translation>Это изменение не записывает там «%1». Ничего не отправлено.</translation>
    </message>
    <message>
        <source>%1 exists already and was left as it is; choose another name.</source>
        <translation>%1 уже есть и оставлен как был; выберите другое имя.</translation>
    </message>
    <message>
        <source>This change is not waiting any more. Nothing was written.</source>
        <translation>Это изменение больше не ждёт. Ничего не записано.</translation>
    </message>
    <message>
        <source>%1 could not be written. The changes stay in the list.</source>
        <translation>Не удалось записать %1. Изменения остаются в списке.</translation>
    </message>
    <message>
        <source>This workspace belongs to no team. Connect it to a hub first; nothing was changed.</source>
        <translation>Этот рабочий файл не принадлежит команде. Сначала подключите его к серверу; ничего не изменено.</translation>
    </message>
    <message>
        <source>The upload to the hub is not finished. Connect again and it goes on where it was.</source>
        <translation>Загрузка на сервер не закончена. Подключитесь снова, и она продолжится с того же места.</translation>
    </message>
    <message>
        <source>One of these people is not there. Nothing was changed.</source>
        <translation>Одного из этих людей нет. Ничего не изменено.</translation>
    </message>
    <message>
        <source>Giver and taker are the same person. Nothing was changed.</source>
        <translation>Передаёт и принимает один и тот же человек. Ничего не изменено.</translation>
    </message>
    <message>
        <source>A manager hands over their own clients, a lead those of their team, an admin everybody&apos;s. Nothing was changed.</source>
        <translation>Менеджер передаёт своих клиентов, руководитель — клиентов своей команды, администратор — любых. Ничего не изменено.</translation>
    </message>
    <message numerus="yes">
        <source>%n closed deal(s) stay theirs</source>
        <translation>
            <numerusform>%n закрытая сделка остаётся за прежним владельцем</numerusform>
            <numerusform>%n закрытые сделки остаются за прежним владельцем</numerusform>
            <numerusform>%n закрытых сделок остаются за прежним владельцем</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done task(s) stay theirs</source>
        <translation>
            <numerusform>%n выполненная задача остаётся за прежним исполнителем</numerusform>
            <numerusform>%n выполненные задачи остаются за прежним исполнителем</numerusform>
            <numerusform>%n выполненных задач остаются за прежним исполнителем</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has nothing of that to hand over. Nothing was changed.</source>
        <translation>%1: передавать из этого нечего. Ничего не изменено.</translation>
    </message>
    <message numerus="yes">
        <source>Handed over from %1 to %2: %n client(s)</source>
        <translation>
            <numerusform>Передан от %1 к %2: %n клиент</numerusform>
            <numerusform>Переданы от %1 к %2: %n клиента</numerusform>
            <numerusform>Переданы от %1 к %2: %n клиентов</numerusform>
        </translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Передано</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait</source>
        <translation>
            <numerusform>%n изменение ждёт</numerusform>
            <numerusform>%n изменения ждут</numerusform>
            <numerusform>%n изменений ждут</numerusform>
        </translation>
    </message>
    <message>
        <source>On this computer only</source>
        <translation>Только на этом компьютере</translation>
    </message>
    <message>
        <source>Not exchanging</source>
        <translation>Обмена нет</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Подключение…</translation>
    </message>
    <message>
        <source>Uploading %1 of %2</source>
        <translation>Загрузка на сервер: %1 из %2</translation>
    </message>
    <message>
        <source>Filling %1 of %2</source>
        <translation>Заполнение: %1 из %2</translation>
    </message>
    <message>
        <source>Filling, %1 so far</source>
        <translation>Заполнение: пока %1</translation>
    </message>
    <message>
        <source>Exchanging…</source>
        <translation>Обмен…</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) need attention</source>
        <translation>
            <numerusform>%n изменение требует внимания</numerusform>
            <numerusform>%n изменения требуют внимания</numerusform>
            <numerusform>%n изменений требуют внимания</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) to look at</source>
        <translation>
            <numerusform>%n конфликт ждёт решения</numerusform>
            <numerusform>%n конфликта ждут решения</numerusform>
            <numerusform>%n конфликтов ждут решения</numerusform>
        </translation>
    </message>
    <message>
        <source>Synced %1</source>
        <translation>Синхронизировано %1</translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>Синхронизировано</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Нет связи</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Остановлено</translation>
    </message>
    <message>
        <source>The hub was set up by an older Opora; what it has no place for waits on this computer until somebody brings it up to date (&quot;hub upgrade&quot;).</source>
        <translation>Общая база создана более старой версией Opora; то, для чего в ней нет места, ждёт на этом компьютере, пока её не обновят («hub upgrade»).</translation>
    </message>
</context>
<context>
    <name>SyncError</name>
    <message>
        <source>A change could not be read. Nothing of it was applied; the change itself is kept.</source>
        <translation>Не удалось прочитать изменение. Ничего из него не применено; само изменение сохранено.</translation>
    </message>
    <message>
        <source>A change is too large to be sent at once. It is kept on this computer.</source>
        <translation>Изменение слишком велико, чтобы отправить его за один раз. Оно сохранено на этом компьютере.</translation>
    </message>
    <message>
        <source>This change is not waiting any more. Nothing was discarded.</source>
        <translation>Это изменение уже не ждёт отправки. Ничего не отменено.</translation>
    </message>
    <message>
        <source>This change may have reached the server already. Nothing was discarded; try again after the next synchronisation.</source>
        <translation>Возможно, это изменение уже дошло до сервера. Ничего не отменено; попробуйте ещё раз после следующей синхронизации.</translation>
    </message>
    <message>
        <source>This change is not waiting any more. Nothing was sent.</source>
        <translation>Это изменение уже не ждёт. Ничего не отправлено.</translation>
    </message>
    <message>
        <source>These values do not fit. Nothing was sent.</source>
        <translation>Такие значения не подходят. Ничего не отправлено.</translation>
    </message>
</context>
<context>
    <name>TaskService</name>
    <message numerus="yes">
        <source>%n new client(s)</source>
        <translation>
            <numerusform>%n новый клиент</numerusform>
            <numerusform>%n новых клиента</numerusform>
            <numerusform>%n новых клиентов</numerusform>
        </translation>
    </message>
    <message>
        <source>New client: %1</source>
        <translation>Новый клиент: %1</translation>
    </message>
    <message>
        <source>What the task is linked to does not exist or was deleted. The task was not added.</source>
        <translation>То, с чем связана задача, не существует или удалено. Задача не добавлена.</translation>
    </message>
    <message>
        <source>A task needs a title. Nothing was added; type one and save again.</source>
        <translation>Задаче нужно название. Ничего не добавлено; введите его и сохраните снова.</translation>
    </message>
    <message>
        <source>Task added: %1</source>
        <translation>Задача добавлена: %1</translation>
    </message>
    <message>
        <source>Task added</source>
        <translation>Задача добавлена</translation>
    </message>
    <message>
        <source>Task moved</source>
        <translation>Задача перенесена</translation>
    </message>
    <message>
        <source>Due date changed: %1</source>
        <translation>Срок изменён: %1</translation>
    </message>
    <message>
        <source>Task done</source>
        <translation>Задача сделана</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) done</source>
        <translation>
            <numerusform>%n задача сделана</numerusform>
            <numerusform>%n задачи сделаны</numerusform>
            <numerusform>%n задач сделано</numerusform>
        </translation>
    </message>
    <message>
        <source>Task done: %1</source>
        <translation>Задача сделана: %1</translation>
    </message>
    <message>
        <source>Task reopened</source>
        <translation>Задача снова открыта</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) reopened</source>
        <translation>
            <numerusform>%n задача снова открыта</numerusform>
            <numerusform>%n задачи снова открыты</numerusform>
            <numerusform>%n задач снова открыто</numerusform>
        </translation>
    </message>
    <message>
        <source>Task reopened: %1</source>
        <translation>Задача снова открыта: %1</translation>
    </message>
    <message>
        <source>Task snoozed</source>
        <translation>Задача отложена</translation>
    </message>
    <message>
        <source>A task can only be snoozed until a later time. Nothing was changed; choose another one.</source>
        <translation>Отложить задачу можно только на более позднее время. Ничего не изменено; выберите другое.</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) snoozed</source>
        <translation>
            <numerusform>%n задача отложена</numerusform>
            <numerusform>%n задачи отложены</numerusform>
            <numerusform>%n задач отложено</numerusform>
        </translation>
    </message>
    <message>
        <source>Task snoozed: %1</source>
        <translation>Задача отложена: %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is already done and cannot be snoozed. Nothing was changed; reopen it first.</source>
        <translation>«%1» уже сделана, отложить её нельзя. Ничего не изменено; сначала откройте её снова.</translation>
    </message>
    <message>
        <source>Task deleted</source>
        <translation>Задача удалена</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) deleted</source>
        <translation>
            <numerusform>%n задача удалена</numerusform>
            <numerusform>%n задачи удалены</numerusform>
            <numerusform>%n задач удалено</numerusform>
        </translation>
    </message>
    <message>
        <source>Task deleted: %1</source>
        <translation>Задача удалена: %1</translation>
    </message>
    <message>
        <source>Reminder shown</source>
        <translation>Напоминание показано</translation>
    </message>
    <message>
        <source>This task does not exist or was deleted. Nothing was changed.</source>
        <translation>Такой задачи нет, или её удалили. Ничего не изменено.</translation>
    </message>
    <message>
        <source>“%1” moved to %2</source>
        <translation>«%1» перенесена в «%2»</translation>
    </message>
    <message>
        <source>%1 moved “%2” to %3</source>
        <translation>%1: «%2» перенесена в «%3»</translation>
    </message>
</context>
<context>
    <name>TeamWords</name>
    <message>
        <source>Last exchange: %1</source>
        <translation>Последний обмен: %1</translation>
    </message>
    <message>
        <source>There was no exchange yet.</source>
        <translation>Обмена ещё не было.</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>только что</translation>
    </message>
    <message numerus="yes">
        <source>%n s ago</source>
        <translation>
            <numerusform>%n с назад</numerusform>
            <numerusform>%n с назад</numerusform>
            <numerusform>%n с назад</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n мин назад</numerusform>
            <numerusform>%n мин назад</numerusform>
            <numerusform>%n мин назад</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n ч назад</numerusform>
            <numerusform>%n ч назад</numerusform>
            <numerusform>%n ч назад</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Offline · %n change(s) waiting</source>
        <translation>
            <numerusform>Нет связи · ждёт %n изменение</numerusform>
            <numerusform>Нет связи · ждут %n изменения</numerusform>
            <numerusform>Нет связи · ждут %n изменений</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot reach the hub: %1</source>
        <translation>Сервер не отвечает: %1</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>этот компьютер</translation>
    </message>
    <message>
        <source>Local workspace</source>
        <translation>Локальная база</translation>
    </message>
    <message>
        <source>Not exchanging</source>
        <translation>Обмен не идёт</translation>
    </message>
    <message numerus="yes">
        <source>Connecting · %n change(s) waiting</source>
        <translation>
            <numerusform>Соединение · ждёт %n изменение</numerusform>
            <numerusform>Соединение · ждут %n изменения</numerusform>
            <numerusform>Соединение · ждут %n изменений</numerusform>
        </translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Соединение…</translation>
    </message>
    <message>
        <source>Sending %1 of %2</source>
        <translation>Отправлено %1 из %2</translation>
    </message>
    <message>
        <source>Sending: %1</source>
        <translation>Отправлено: %1</translation>
    </message>
    <message>
        <source>Fetching %1 of %2</source>
        <translation>Получено %1 из %2</translation>
    </message>
    <message>
        <source>Fetching: %1</source>
        <translation>Получено: %1</translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation>Остановлено: %1</translation>
    </message>
    <message>
        <source>somebody has to look</source>
        <translation>нужно вмешательство</translation>
    </message>
    <message numerus="yes">
        <source>Sending %n change(s)…</source>
        <translation>
            <numerusform>Отправляется %n изменение…</numerusform>
            <numerusform>Отправляются %n изменения…</numerusform>
            <numerusform>Отправляются %n изменений…</numerusform>
        </translation>
    </message>
    <message>
        <source>Synced · %1</source>
        <translation>Синхронизировано · %1</translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>Синхронизировано</translation>
    </message>
    <message>
        <source>Exchanging…</source>
        <translation>Идёт обмен…</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) refused</source>
        <translation>
            <numerusform>Отклонено %n изменение</numerusform>
            <numerusform>Отклонены %n изменения</numerusform>
            <numerusform>Отклонено %n изменений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) to review</source>
        <translation>
            <numerusform>%n расхождение на разбор</numerusform>
            <numerusform>%n расхождения на разбор</numerusform>
            <numerusform>%n расхождений на разбор</numerusform>
        </translation>
    </message>
    <message>
        <source>no role</source>
        <translation>без роли</translation>
    </message>
    <message>
        <source>sales manager</source>
        <translation>менеджер по продажам</translation>
    </message>
    <message>
        <source>team lead</source>
        <translation>руководитель группы</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>администратор</translation>
    </message>
    <message>
        <source>analyst, reads only</source>
        <translation>аналитик, только чтение</translation>
    </message>
    <message>
        <source>Check the server&apos;s name and port, and whether this computer may reach it (a VPN, a firewall).</source>
        <translation>Проверьте имя и порт сервера и доступен ли он с этого компьютера (VPN, брандмауэр).</translation>
    </message>
    <message>
        <source>Check the user and the password. Whoever runs the server can tell whether the login is open.</source>
        <translation>Проверьте пользователя и пароль. Открыт ли вход, знает тот, кто ведёт сервер.</translation>
    </message>
    <message>
        <source>The file of the root certificate comes from whoever runs the server; the server&apos;s name must be the one written in its certificate.</source>
        <translation>Файл корневого сертификата даёт тот, кто ведёт сервер; имя сервера должно быть тем, что записано в его сертификате.</translation>
    </message>
    <message>
        <source>An administrator makes it with “opora-cli hub init”, or the database has another name.</source>
        <translation>Её создаёт администратор командой «opora-cli hub init», либо база называется иначе.</translation>
    </message>
    <message>
        <source>Make a fresh workspace for the team (the welcome page, “On a PostgreSQL server”) and import into it what you need from this one.</source>
        <translation>Создайте для команды новую базу (начальная страница, «На сервере PostgreSQL») и загрузите в неё нужное из этой.</translation>
    </message>
    <message>
        <source>Ask an administrator to put the first workspace there.</source>
        <translation>Попросите администратора положить туда первую базу.</translation>
    </message>
    <message>
        <source>The newer edit holds.</source>
        <translation>Действует более поздняя правка.</translation>
    </message>
    <message>
        <source>One deleted it, the other edited it: it lives.</source>
        <translation>Один удалил, другой изменил: запись осталась.</translation>
    </message>
    <message>
        <source>Something new happened to it that whoever deleted it had not seen: it lives.</source>
        <translation>С записью случилось новое, чего удаливший не видел: она осталась.</translation>
    </message>
    <message>
        <source>It was closed both ways: decide which.</source>
        <translation>Сделку закрыли и так и этак: решите, как верно.</translation>
    </message>
    <message>
        <source>Both made the same record; one of the values was kept.</source>
        <translation>Оба создали одну и ту же запись; осталось одно из значений.</translation>
    </message>
</context>
<context>
    <name>TemplateText</name>
    <message>
        <source>The template cannot be read: %1. Nothing was written from it.</source>
        <translation>Шаблон не читается: %1. По нему ничего не написано.</translation>
    </message>
    <message>
        <source>The template uses what does not exist: %1. Nothing was written from it.</source>
        <translation>В шаблоне есть то, чего не существует: %1. По нему ничего не написано.</translation>
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
        <translation>Мессенджер</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>Сделка</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Компания</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Менеджер</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Встреча</translation>
    </message>
    <message>
        <source>full name</source>
        <translation>полное имя</translation>
    </message>
    <message>
        <source>surname</source>
        <translation>фамилия</translation>
    </message>
    <message>
        <source>given name</source>
        <translation>имя</translation>
    </message>
    <message>
        <source>patronymic</source>
        <translation>отчество</translation>
    </message>
    <message>
        <source>position</source>
        <translation>должность</translation>
    </message>
    <message>
        <source>company</source>
        <translation>компания</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>эл. почта</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>телефон</translation>
    </message>
    <message>
        <source>birthday</source>
        <translation>день рождения</translation>
    </message>
    <message>
        <source>city</source>
        <translation>город</translation>
    </message>
    <message>
        <source>region</source>
        <translation>область</translation>
    </message>
    <message>
        <source>country</source>
        <translation>страна</translation>
    </message>
    <message>
        <source>street</source>
        <translation>улица</translation>
    </message>
    <message>
        <source>postcode</source>
        <translation>индекс</translation>
    </message>
    <message>
        <source>title</source>
        <translation>название</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>этап</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>сумма</translation>
    </message>
    <message>
        <source>description</source>
        <translation>описание</translation>
    </message>
    <message>
        <source>expected close</source>
        <translation>ожидаемое закрытие</translation>
    </message>
    <message>
        <source>name</source>
        <comment>of a company</comment>
        <translation>название</translation>
    </message>
    <message>
        <source>name</source>
        <comment>of a manager</comment>
        <translation>имя</translation>
    </message>
    <message>
        <source>date</source>
        <translation>дата</translation>
    </message>
    <message>
        <source>time</source>
        <translation>время</translation>
    </message>
    <message>
        <source>place</source>
        <translation>место</translation>
    </message>
    <message>
        <source>purpose</source>
        <translation>цель</translation>
    </message>
    <message>
        <source>Today’s date</source>
        <translation>Сегодняшняя дата</translation>
    </message>
    <message>
        <source>Link to unsubscribe</source>
        <translation>Ссылка для отписки</translation>
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
        <translation>этот компьютер</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Отменять нечего.</translation>
    </message>
    <message>
        <source>This change was undone before. Nothing was changed.</source>
        <translation>Это изменение уже отменено. Ничего не изменено.</translation>
    </message>
    <message>
        <source>This change cannot be undone. Nothing was changed.</source>
        <translation>Это изменение отменить нельзя. Ничего не изменено.</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Отменено: %1</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Повторять нечего.</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>Повторено: %1</translation>
    </message>
    <message>
        <source>There is no such kind of entry.</source>
        <translation>Такого вида записей нет.</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>“%1” is not a currency code; write three letters such as UAH. Nothing was created.</source>
        <translation>«%1» — не код валюты; напишите три буквы, например UAH. Ничего не создано.</translation>
    </message>
    <message>
        <source>“%1” is not a known time zone; write one such as Europe/Kyiv. Nothing was created.</source>
        <translation>«%1» — неизвестный часовой пояс; напишите, например, Europe/Kyiv. Ничего не создано.</translation>
    </message>
    <message>
        <source>“%1” is not a language of this program; choose en, ru or uk. Nothing was created.</source>
        <translation>«%1» — не язык этой программы; выберите en, ru или uk. Ничего не создано.</translation>
    </message>
    <message>
        <source>%1 exists already and was left as it is; choose another name.</source>
        <translation>%1 уже есть и оставлен как был; выберите другое имя.</translation>
    </message>
    <message>
        <source>Workspace created</source>
        <translation>База создана</translation>
    </message>
</context>
<context>
    <name>WorkspaceCheck</name>
    <message>
        <source>The file is damaged: %1</source>
        <translation>Файл повреждён: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n reference(s) %1 lead to nothing.</source>
        <translation>
            <numerusform>%n ссылка %1 ведёт в никуда.</numerusform>
            <numerusform>%n ссылки %1 ведут в никуда.</numerusform>
            <numerusform>%n ссылок %1 ведут в никуда.</numerusform>
        </translation>
    </message>
    <message>
        <source>The check was stopped; nothing was changed.</source>
        <translation>Проверка остановлена; ничего не изменено.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of “%1”: “%2” leads to nothing.</source>
        <translation>
            <numerusform>%n строка «%1»: «%2» ведёт в никуда.</numerusform>
            <numerusform>%n строки «%1»: «%2» ведёт в никуда.</numerusform>
            <numerusform>%n строк «%1»: «%2» ведёт в никуда.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of “%1” have no origin in the change log.</source>
        <translation>
            <numerusform>У %n строки «%1» нет начала в журнале изменений.</numerusform>
            <numerusform>У %n строк «%1» нет начала в журнале изменений.</numerusform>
            <numerusform>У %n строк «%1» нет начала в журнале изменений.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of “%1” are deleted or not against what the change log says.</source>
        <translation>
            <numerusform>%n строка «%1» удалена или нет вопреки журналу изменений.</numerusform>
            <numerusform>%n строки «%1» удалены или нет вопреки журналу изменений.</numerusform>
            <numerusform>%n строк «%1» удалены или нет вопреки журналу изменений.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of “%1”: “%2” is not what the change log last wrote.</source>
        <translation>
            <numerusform>%n строка «%1»: «%2» не то, что журнал записал последним.</numerusform>
            <numerusform>%n строки «%1»: «%2» не то, что журнал записал последним.</numerusform>
            <numerusform>%n строк «%1»: «%2» не то, что журнал записал последним.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n log entries belong to no group.</source>
        <translation>
            <numerusform>%n запись журнала не входит ни в одну группу.</numerusform>
            <numerusform>%n записи журнала не входят ни в одну группу.</numerusform>
            <numerusform>%n записей журнала не входят ни в одну группу.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) of the log miss entries.</source>
        <translation>
            <numerusform>В %n группе журнала не хватает записей.</numerusform>
            <numerusform>В %n группах журнала не хватает записей.</numerusform>
            <numerusform>В %n группах журнала не хватает записей.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) of the log belong to no command.</source>
        <translation>
            <numerusform>%n группа журнала не относится ни к одной команде.</numerusform>
            <numerusform>%n группы журнала не относятся ни к одной команде.</numerusform>
            <numerusform>%n групп журнала не относятся ни к одной команде.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n command(s) of the log have no entries.</source>
        <translation>
            <numerusform>У %n команды журнала нет записей.</numerusform>
            <numerusform>У %n команд журнала нет записей.</numerusform>
            <numerusform>У %n команд журнала нет записей.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n command(s) undo something that is not there.</source>
        <translation>
            <numerusform>%n команда отменяет то, чего нет.</numerusform>
            <numerusform>%n команды отменяют то, чего нет.</numerusform>
            <numerusform>%n команд отменяют то, чего нет.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A command was left open (%n).</source>
        <translation>
            <numerusform>Команда осталась открытой (%n).</numerusform>
            <numerusform>Команда осталась открытой (%n).</numerusform>
            <numerusform>Команда осталась открытой (%n).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s): “%1” differs from a recount.</source>
        <translation>
            <numerusform>%n строка: «%1» отличается от пересчёта.</numerusform>
            <numerusform>%n строки: «%1» отличается от пересчёта.</numerusform>
            <numerusform>%n строк: «%1» отличается от пересчёта.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkspaceFiles</name>
    <message>
        <source>The demo could not be made: its folder cannot be written. Nothing was changed.</source>
        <translation>Демо не создано: в его папку нельзя писать. Ничего не изменено.</translation>
    </message>
</context>
<context>
    <name>WriteLabels</name>
    <message>
        <source>Client added</source>
        <translation>Клиент добавлен</translation>
    </message>
    <message>
        <source>Client changed</source>
        <translation>Клиент изменён</translation>
    </message>
    <message>
        <source>Client deleted</source>
        <translation>Клиент удалён</translation>
    </message>
    <message>
        <source>Client restored</source>
        <translation>Клиент восстановлен</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) added</source>
        <translation>
            <numerusform>%n клиент добавлен</numerusform>
            <numerusform>%n клиента добавлены</numerusform>
            <numerusform>%n клиентов добавлено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) changed</source>
        <translation>
            <numerusform>%n клиент изменён</numerusform>
            <numerusform>%n клиента изменены</numerusform>
            <numerusform>%n клиентов изменено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) deleted</source>
        <translation>
            <numerusform>%n клиент удалён</numerusform>
            <numerusform>%n клиента удалены</numerusform>
            <numerusform>%n клиентов удалено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) restored</source>
        <translation>
            <numerusform>%n клиент восстановлен</numerusform>
            <numerusform>%n клиента восстановлены</numerusform>
            <numerusform>%n клиентов восстановлено</numerusform>
        </translation>
    </message>
    <message>
        <source>Deal added</source>
        <translation>Сделка добавлена</translation>
    </message>
    <message>
        <source>Deal changed</source>
        <translation>Сделка изменена</translation>
    </message>
    <message>
        <source>Deal deleted</source>
        <translation>Сделка удалена</translation>
    </message>
    <message>
        <source>Deal restored</source>
        <translation>Сделка восстановлена</translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) added</source>
        <translation>
            <numerusform>%n сделка добавлена</numerusform>
            <numerusform>%n сделки добавлены</numerusform>
            <numerusform>%n сделок добавлено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) changed</source>
        <translation>
            <numerusform>%n сделка изменена</numerusform>
            <numerusform>%n сделки изменены</numerusform>
            <numerusform>%n сделок изменено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) deleted</source>
        <translation>
            <numerusform>%n сделка удалена</numerusform>
            <numerusform>%n сделки удалены</numerusform>
            <numerusform>%n сделок удалено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) restored</source>
        <translation>
            <numerusform>%n сделка восстановлена</numerusform>
            <numerusform>%n сделки восстановлены</numerusform>
            <numerusform>%n сделок восстановлено</numerusform>
        </translation>
    </message>
    <message>
        <source>Task added</source>
        <translation>Задача добавлена</translation>
    </message>
    <message>
        <source>Task changed</source>
        <translation>Задача изменена</translation>
    </message>
    <message>
        <source>Task deleted</source>
        <translation>Задача удалена</translation>
    </message>
    <message>
        <source>Task restored</source>
        <translation>Задача восстановлена</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) added</source>
        <translation>
            <numerusform>%n задача добавлена</numerusform>
            <numerusform>%n задачи добавлены</numerusform>
            <numerusform>%n задач добавлено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) changed</source>
        <translation>
            <numerusform>%n задача изменена</numerusform>
            <numerusform>%n задачи изменены</numerusform>
            <numerusform>%n задач изменено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) deleted</source>
        <translation>
            <numerusform>%n задача удалена</numerusform>
            <numerusform>%n задачи удалены</numerusform>
            <numerusform>%n задач удалено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) restored</source>
        <translation>
            <numerusform>%n задача восстановлена</numerusform>
            <numerusform>%n задачи восстановлены</numerusform>
            <numerusform>%n задач восстановлено</numerusform>
        </translation>
    </message>
    <message>
        <source>Activity added</source>
        <translation>Событие добавлено</translation>
    </message>
    <message>
        <source>Activity changed</source>
        <translation>Событие изменено</translation>
    </message>
    <message>
        <source>Activity deleted</source>
        <translation>Событие удалено</translation>
    </message>
    <message>
        <source>Activity restored</source>
        <translation>Событие восстановлено</translation>
    </message>
    <message numerus="yes">
        <source>%n activities added</source>
        <translation>
            <numerusform>%n событие добавлено</numerusform>
            <numerusform>%n события добавлены</numerusform>
            <numerusform>%n событий добавлено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n activities changed</source>
        <translation>
            <numerusform>%n событие изменено</numerusform>
            <numerusform>%n события изменены</numerusform>
            <numerusform>%n событий изменено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n activities deleted</source>
        <translation>
            <numerusform>%n событие удалено</numerusform>
            <numerusform>%n события удалены</numerusform>
            <numerusform>%n событий удалено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n activities restored</source>
        <translation>
            <numerusform>%n событие восстановлено</numerusform>
            <numerusform>%n события восстановлены</numerusform>
            <numerusform>%n событий восстановлено</numerusform>
        </translation>
    </message>
    <message>
        <source>Pipeline added</source>
        <translation>Воронка добавлена</translation>
    </message>
    <message>
        <source>Pipeline changed</source>
        <translation>Воронка изменена</translation>
    </message>
    <message>
        <source>Pipeline deleted</source>
        <translation>Воронка удалена</translation>
    </message>
    <message>
        <source>Pipeline restored</source>
        <translation>Воронка восстановлена</translation>
    </message>
    <message numerus="yes">
        <source>%n pipeline(s) added</source>
        <translation>
            <numerusform>%n воронка добавлена</numerusform>
            <numerusform>%n воронки добавлены</numerusform>
            <numerusform>%n воронок добавлено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pipeline(s) changed</source>
        <translation>
            <numerusform>%n воронка изменена</numerusform>
            <numerusform>%n воронки изменены</numerusform>
            <numerusform>%n воронок изменено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pipeline(s) deleted</source>
        <translation>
            <numerusform>%n воронка удалена</numerusform>
            <numerusform>%n воронки удалены</numerusform>
            <numerusform>%n воронок удалено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pipeline(s) restored</source>
        <translation>
            <numerusform>%n воронка восстановлена</numerusform>
            <numerusform>%n воронки восстановлены</numerusform>
            <numerusform>%n воронок восстановлено</numerusform>
        </translation>
    </message>
    <message>
        <source>Stage added</source>
        <translation>Этап добавлен</translation>
    </message>
    <message>
        <source>Stage changed</source>
        <translation>Этап изменён</translation>
    </message>
    <message>
        <source>Stage deleted</source>
        <translation>Этап удалён</translation>
    </message>
    <message>
        <source>Stage restored</source>
        <translation>Этап восстановлен</translation>
    </message>
    <message numerus="yes">
        <source>%n stage(s) added</source>
        <translation>
            <numerusform>%n этап добавлен</numerusform>
            <numerusform>%n этапа добавлены</numerusform>
            <numerusform>%n этапов добавлено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stage(s) changed</source>
        <translation>
            <numerusform>%n этап изменён</numerusform>
            <numerusform>%n этапа изменены</numerusform>
            <numerusform>%n этапов изменено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stage(s) deleted</source>
        <translation>
            <numerusform>%n этап удалён</numerusform>
            <numerusform>%n этапа удалены</numerusform>
            <numerusform>%n этапов удалено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stage(s) restored</source>
        <translation>
            <numerusform>%n этап восстановлен</numerusform>
            <numerusform>%n этапа восстановлены</numerusform>
            <numerusform>%n этапов восстановлено</numerusform>
        </translation>
    </message>
    <message>
        <source>Product added</source>
        <translation>Товар добавлен</translation>
    </message>
    <message>
        <source>Product changed</source>
        <translation>Товар изменён</translation>
    </message>
    <message>
        <source>Product deleted</source>
        <translation>Товар удалён</translation>
    </message>
    <message>
        <source>Product restored</source>
        <translation>Товар восстановлен</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) added</source>
        <translation>
            <numerusform>%n товар добавлен</numerusform>
            <numerusform>%n товара добавлены</numerusform>
            <numerusform>%n товаров добавлено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) changed</source>
        <translation>
            <numerusform>%n товар изменён</numerusform>
            <numerusform>%n товара изменены</numerusform>
            <numerusform>%n товаров изменено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) deleted</source>
        <translation>
            <numerusform>%n товар удалён</numerusform>
            <numerusform>%n товара удалены</numerusform>
            <numerusform>%n товаров удалено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) restored</source>
        <translation>
            <numerusform>%n товар восстановлен</numerusform>
            <numerusform>%n товара восстановлены</numerusform>
            <numerusform>%n товаров восстановлено</numerusform>
        </translation>
    </message>
    <message>
        <source>User added</source>
        <translation>Пользователь добавлен</translation>
    </message>
    <message>
        <source>User changed</source>
        <translation>Пользователь изменён</translation>
    </message>
    <message>
        <source>User deleted</source>
        <translation>Пользователь удалён</translation>
    </message>
    <message>
        <source>User restored</source>
        <translation>Пользователь восстановлен</translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) added</source>
        <translation>
            <numerusform>%n пользователь добавлен</numerusform>
            <numerusform>%n пользователя добавлены</numerusform>
            <numerusform>%n пользователей добавлено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) changed</source>
        <translation>
            <numerusform>%n пользователь изменён</numerusform>
            <numerusform>%n пользователя изменены</numerusform>
            <numerusform>%n пользователей изменено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) deleted</source>
        <translation>
            <numerusform>%n пользователь удалён</numerusform>
            <numerusform>%n пользователя удалены</numerusform>
            <numerusform>%n пользователей удалено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) restored</source>
        <translation>
            <numerusform>%n пользователь восстановлен</numerusform>
            <numerusform>%n пользователя восстановлены</numerusform>
            <numerusform>%n пользователей восстановлено</numerusform>
        </translation>
    </message>
    <message>
        <source>Team added</source>
        <translation>Команда добавлена</translation>
    </message>
    <message>
        <source>Team changed</source>
        <translation>Команда изменена</translation>
    </message>
    <message>
        <source>Team deleted</source>
        <translation>Команда удалена</translation>
    </message>
    <message>
        <source>Team restored</source>
        <translation>Команда восстановлена</translation>
    </message>
    <message numerus="yes">
        <source>%n team(s) added</source>
        <translation>
            <numerusform>%n команда добавлена</numerusform>
            <numerusform>%n команды добавлены</numerusform>
            <numerusform>%n команд добавлено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n team(s) changed</source>
        <translation>
            <numerusform>%n команда изменена</numerusform>
            <numerusform>%n команды изменены</numerusform>
            <numerusform>%n команд изменено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n team(s) deleted</source>
        <translation>
            <numerusform>%n команда удалена</numerusform>
            <numerusform>%n команды удалены</numerusform>
            <numerusform>%n команд удалено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n team(s) restored</source>
        <translation>
            <numerusform>%n команда восстановлена</numerusform>
            <numerusform>%n команды восстановлены</numerusform>
            <numerusform>%n команд восстановлено</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag added</source>
        <translation>Метка добавлена</translation>
    </message>
    <message>
        <source>Tag changed</source>
        <translation>Метка изменена</translation>
    </message>
    <message>
        <source>Tag deleted</source>
        <translation>Метка удалена</translation>
    </message>
    <message>
        <source>Tag restored</source>
        <translation>Метка восстановлена</translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) added</source>
        <translation>
            <numerusform>%n метка добавлена</numerusform>
            <numerusform>%n метки добавлены</numerusform>
            <numerusform>%n меток добавлено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) changed</source>
        <translation>
            <numerusform>%n метка изменена</numerusform>
            <numerusform>%n метки изменены</numerusform>
            <numerusform>%n меток изменено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) deleted</source>
        <translation>
            <numerusform>%n метка удалена</numerusform>
            <numerusform>%n метки удалены</numerusform>
            <numerusform>%n меток удалено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) restored</source>
        <translation>
            <numerusform>%n метка восстановлена</numerusform>
            <numerusform>%n метки восстановлены</numerusform>
            <numerusform>%n меток восстановлено</numerusform>
        </translation>
    </message>
    <message>
        <source>Entry added</source>
        <translation>Запись добавлена</translation>
    </message>
    <message>
        <source>Entry changed</source>
        <translation>Запись изменена</translation>
    </message>
    <message>
        <source>Entry deleted</source>
        <translation>Запись удалена</translation>
    </message>
    <message>
        <source>Entry restored</source>
        <translation>Запись восстановлена</translation>
    </message>
    <message numerus="yes">
        <source>%n entries added</source>
        <translation>
            <numerusform>%n запись добавлена</numerusform>
            <numerusform>%n записи добавлены</numerusform>
            <numerusform>%n записей добавлено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries changed</source>
        <translation>
            <numerusform>%n запись изменена</numerusform>
            <numerusform>%n записи изменены</numerusform>
            <numerusform>%n записей изменено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries deleted</source>
        <translation>
            <numerusform>%n запись удалена</numerusform>
            <numerusform>%n записи удалены</numerusform>
            <numerusform>%n записей удалено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries restored</source>
        <translation>
            <numerusform>%n запись восстановлена</numerusform>
            <numerusform>%n записи восстановлены</numerusform>
            <numerusform>%n записей восстановлено</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a sentence and the name it is about</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Template added</source>
        <translation>Шаблон добавлен</translation>
    </message>
    <message>
        <source>Template changed</source>
        <translation>Шаблон изменён</translation>
    </message>
    <message>
        <source>Template deleted</source>
        <translation>Шаблон удалён</translation>
    </message>
    <message>
        <source>Template restored</source>
        <translation>Шаблон восстановлен</translation>
    </message>
    <message numerus="yes">
        <source>%n template(s) added</source>
        <translation>
            <numerusform>%n шаблон добавлен</numerusform>
            <numerusform>%n шаблона добавлено</numerusform>
            <numerusform>%n шаблонов добавлено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n template(s) changed</source>
        <translation>
            <numerusform>%n шаблон изменён</numerusform>
            <numerusform>%n шаблона изменено</numerusform>
            <numerusform>%n шаблонов изменено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n template(s) deleted</source>
        <translation>
            <numerusform>%n шаблон удалён</numerusform>
            <numerusform>%n шаблона удалено</numerusform>
            <numerusform>%n шаблонов удалено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n template(s) restored</source>
        <translation>
            <numerusform>%n шаблон восстановлен</numerusform>
            <numerusform>%n шаблона восстановлено</numerusform>
            <numerusform>%n шаблонов восстановлено</numerusform>
        </translation>
    </message>
    <message>
        <source>Channel added</source>
        <translation>Канал добавлен</translation>
    </message>
    <message>
        <source>Channel changed</source>
        <translation>Канал изменён</translation>
    </message>
    <message>
        <source>Channel deleted</source>
        <translation>Канал удалён</translation>
    </message>
    <message>
        <source>Channel restored</source>
        <translation>Канал восстановлен</translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s) added</source>
        <translation>
            <numerusform>%n канал добавлен</numerusform>
            <numerusform>%n канала добавлено</numerusform>
            <numerusform>%n каналов добавлено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s) changed</source>
        <translation>
            <numerusform>%n канал изменён</numerusform>
            <numerusform>%n канала изменено</numerusform>
            <numerusform>%n каналов изменено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s) deleted</source>
        <translation>
            <numerusform>%n канал удалён</numerusform>
            <numerusform>%n канала удалено</numerusform>
            <numerusform>%n каналов удалено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s) restored</source>
        <translation>
            <numerusform>%n канал восстановлен</numerusform>
            <numerusform>%n канала восстановлено</numerusform>
            <numerusform>%n каналов восстановлено</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::AddDealForm</name>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>New deal in %1</source>
        <translation>Новая сделка на этапе «%1»</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>О чём сделка?</translation>
    </message>
    <message>
        <source>Title of the deal</source>
        <translation>Название сделки</translation>
    </message>
    <message>
        <source>Amount, %1</source>
        <translation>Сумма, %1</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Type what the deal is about.</source>
        <translation>Напишите, о чём сделка.</translation>
    </message>
    <message>
        <source>“%1” is not an amount. Type a number such as 12 400.</source>
        <translation>«%1» — не сумма. Введите число, например 12 400.</translation>
    </message>
</context>
<context>
    <name>opora::AttentionCard</name>
    <message>
        <source>Needs attention</source>
        <translation>Требует внимания</translation>
    </message>
    <message numerus="yes">
        <source>deal(s) standing too long in a stage</source>
        <translation>
            <numerusform>сделка слишком долго на этапе</numerusform>
            <numerusform>сделки слишком долго на этапе</numerusform>
            <numerusform>сделок слишком долго на этапе</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>deal(s) without a next step</source>
        <translation>
            <numerusform>сделка без следующего шага</numerusform>
            <numerusform>сделки без следующего шага</numerusform>
            <numerusform>сделок без следующего шага</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>letter(s) and call(s) need an answer</source>
        <translation>
            <numerusform>письмо или звонок ждёт ответа</numerusform>
            <numerusform>письма или звонка ждут ответа</numerusform>
            <numerusform>писем и звонков ждут ответа</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>edit conflict(s) to review</source>
        <translation>
            <numerusform>конфликт правок нужно разобрать</numerusform>
            <numerusform>конфликта правок нужно разобрать</numerusform>
            <numerusform>конфликтов правок нужно разобрать</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>change(s) the server refused</source>
        <translation>
            <numerusform>изменение отклонил сервер</numerusform>
            <numerusform>изменения отклонил сервер</numerusform>
            <numerusform>изменений отклонил сервер</numerusform>
        </translation>
    </message>
    <message>
        <source>Every open deal has a next step, and none stands too long.</source>
        <translation>У каждой открытой сделки есть следующий шаг, и ни одна не застоялась.</translation>
    </message>
</context>
<context>
    <name>opora::AttentionPage</name>
    <message>
        <source>Refused by the server and kept here until you decide.</source>
        <translation>Сервер отклонил; хранится здесь, пока вы не решите.</translation>
    </message>
    <message>
        <source>Refused changes</source>
        <translation>Отклонённые изменения</translation>
    </message>
    <message>
        <source>Nothing needs attention</source>
        <translation>Внимания ничего не требует</translation>
    </message>
    <message>
        <source>What the server refuses comes here with its reason; nothing is dropped by itself.</source>
        <translation>Сюда попадает то, что сервер отклонил, с причиной; само ничего не пропадает.</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Отправить снова</translation>
    </message>
    <message>
        <source>Take the change back…</source>
        <translation>Отменить изменение…</translation>
    </message>
    <message>
        <source>Write the refused change to a file…</source>
        <translation>Записать отклонённое изменение в файл…</translation>
    </message>
    <message>
        <source>Write all refused changes to a file…</source>
        <translation>Записать все отклонённые изменения в файл…</translation>
    </message>
    <message>
        <source>refused</source>
        <comment>a change</comment>
        <translation>отклонено</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Запись</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>На сервере</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Моё</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Write to a file…</source>
        <translation>Записать в файл…</translation>
    </message>
    <message>
        <source>Take it back…</source>
        <translation>Отменить…</translation>
    </message>
    <message>
        <source>It goes to the server again.</source>
        <translation>Изменение снова идёт на сервер.</translation>
    </message>
    <message>
        <source>Write refused changes to a file</source>
        <translation>Записать отклонённые изменения в файл</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>Файлы JSON (*.json)</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Записано: %1</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Требует внимания</translation>
    </message>
</context>
<context>
    <name>opora::BackupKeeper</name>
    <message>
        <source>Today&apos;s backup was not made. %1</source>
        <translation>Сегодняшняя копия не сделана. %1</translation>
    </message>
</context>
<context>
    <name>opora::BackupsCard</name>
    <message>
        <source>Backups</source>
        <translation>Резервные копии</translation>
    </message>
    <message>
        <source>While Opora runs, a copy a day is made by itself: those of seven days and four weeks are kept. Each is read back and compared with the original before it counts as made.</source>
        <translation>Пока Opora работает, раз в день копия делается сама: хранятся копии за семь дней и четыре недели. Копия считается сделанной, только когда прочитана и сверена с оригиналом.</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <source>Change the folder for copies</source>
        <translation>Изменить папку для копий</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Сделать копию</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Восстановить…</translation>
    </message>
    <message>
        <source>Check the workspace</source>
        <translation>Проверить базу</translation>
    </message>
    <message>
        <source>There is no copy yet.</source>
        <translation>Копий пока нет.</translation>
    </message>
    <message numerus="yes">
        <source>Last copy: %1, checked. %n in all, %2.</source>
        <comment>copies</comment>
        <translation>
            <numerusform>Последняя копия: %1, проверена. Всего %n, %2.</numerusform>
            <numerusform>Последняя копия: %1, проверена. Всего %n, %2.</numerusform>
            <numerusform>Последняя копия: %1, проверена. Всего %n, %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>Копирование…</translation>
    </message>
    <message>
        <source>Copied and checked: %1</source>
        <translation>Скопировано и проверено: %1</translation>
    </message>
    <message>
        <source>Folder for copies</source>
        <translation>Папка для копий</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Проверка…</translation>
    </message>
    <message numerus="yes">
        <source>Everything is in order: %Ln row(s) checked.</source>
        <translation>
            <numerusform>Всё в порядке: проверена %Ln запись.</numerusform>
            <numerusform>Всё в порядке: проверены %Ln записи.</numerusform>
            <numerusform>Всё в порядке: проверено %Ln записей.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) found. Make a copy before you go on working.</source>
        <translation>
            <numerusform>Найдена %n ошибка. Сделайте копию, прежде чем работать дальше.</numerusform>
            <numerusform>Найдены %n ошибки. Сделайте копию, прежде чем работать дальше.</numerusform>
            <numerusform>Найдено %n ошибок. Сделайте копию, прежде чем работать дальше.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::BoardActions</name>
    <message>
        <source>%1 stayed where it was</source>
        <translation>%1 осталась на месте</translation>
    </message>
    <message>
        <source>%1 moved to %2, %3 of %4</source>
        <translation>%1 перенесена в «%2», %3 из %4</translation>
    </message>
    <message>
        <source>%1 won</source>
        <translation>%1 выиграна</translation>
    </message>
    <message>
        <source>%1 moved to %2</source>
        <translation>%1 перенесена в «%2»</translation>
    </message>
    <message>
        <source>%1 lost: %2</source>
        <translation>%1 проиграна: %2</translation>
    </message>
</context>
<context>
    <name>opora::BoardPainter</name>
    <message>
        <source>%1, limit %2</source>
        <translation>%1, предел %2</translation>
    </message>
    <message>
        <source>+  Add deal</source>
        <translation>+  Сделка</translation>
    </message>
</context>
<context>
    <name>opora::BoardView</name>
    <message>
        <source>Add deal to %1</source>
        <translation>Добавить сделку на этап «%1»</translation>
    </message>
    <message>
        <source>Dropped back</source>
        <translation>Возвращена на место</translation>
    </message>
    <message>
        <source>This is the first stage</source>
        <translation>Это первый этап</translation>
    </message>
    <message>
        <source>This is the last open stage; W marks the deal won, L lost</source>
        <translation>Это последний открытый этап; W — сделка выиграна, L — проиграна</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Доска</translation>
    </message>
    <message>
        <source>Scroll the board sideways</source>
        <translation>Прокрутить доску вбок</translation>
    </message>
    <message>
        <source>Deal, being read</source>
        <translation>Сделка под чтением</translation>
    </message>
    <message>
        <source>%1. %2, %3 of %4</source>
        <translation>%1. %2, %3 из %4</translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n сделка</numerusform>
            <numerusform>%n сделки</numerusform>
            <numerusform>%n сделок</numerusform>
        </translation>
    </message>
    <message>
        <source>probability %1</source>
        <translation>вероятность %1</translation>
    </message>
    <message>
        <source>over the limit of %1</source>
        <translation>больше предела %1</translation>
    </message>
    <message>
        <source>In this stage since %1</source>
        <translation>На этом этапе с %1</translation>
    </message>
</context>
<context>
    <name>opora::CardText</name>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>сегодня %1</translation>
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
            <numerusform>Просрочено на %n день</numerusform>
            <numerusform>Просрочено на %n дня</numerusform>
            <numerusform>Просрочено на %n дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Overdue %n hour(s)</source>
        <translation>
            <numerusform>Просрочено на %n час</numerusform>
            <numerusform>Просрочено на %n часа</numerusform>
            <numerusform>Просрочено на %n часов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Overdue %n minute(s)</source>
        <translation>
            <numerusform>Просрочено на %n минуту</numerusform>
            <numerusform>Просрочено на %n минуты</numerusform>
            <numerusform>Просрочено на %n минут</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rotting · %n day(s)</source>
        <translation>
            <numerusform>Застой · %n день</numerusform>
            <numerusform>Застой · %n дня</numerusform>
            <numerusform>Застой · %n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>Нет следующего шага</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days, short</comment>
        <translation>%1 д</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes, short</comment>
        <translation>%1 мин</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours, short</comment>
        <translation>%1 ч</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) in this stage</source>
        <translation>
            <numerusform>%n день на этапе</numerusform>
            <numerusform>%n дня на этапе</numerusform>
            <numerusform>%n дней на этапе</numerusform>
        </translation>
    </message>
    <message>
        <source>in this stage since today</source>
        <translation>на этапе с сегодняшнего дня</translation>
    </message>
    <message>
        <source>owner %1</source>
        <translation>ответственный %1</translation>
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
        <translation>Изменения клиента</translation>
    </message>
    <message>
        <source>Enter undoes the chosen change</source>
        <translation>Enter отменяет выбранное изменение</translation>
    </message>
    <message>
        <source>No changes yet</source>
        <translation>Изменений пока нет</translation>
    </message>
    <message>
        <source>Everything that is changed here is written down and can be undone, one by one.</source>
        <translation>Здесь записано всё, что меняли; каждое изменение можно отменить отдельно.</translation>
    </message>
    <message>
        <source>Undo this</source>
        <translation>Отменить это</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>value of a field before or after a change</comment>
        <translation>пусто</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>field: before → after</comment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Отменено: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) changed since were left as they are.</source>
        <translation>
            <numerusform>%n поле, изменённое позже, осталось как есть.</numerusform>
            <numerusform>%n поля, изменённые позже, остались как есть.</numerusform>
            <numerusform>%n полей, изменённых позже, остались как есть.</numerusform>
        </translation>
    </message>
    <message>
        <source>Earlier changes from the server</source>
        <translation>Более ранние изменения с сервера</translation>
    </message>
    <message>
        <source>The server knows of no earlier changes.</source>
        <translation>Серверу неизвестны более ранние изменения.</translation>
    </message>
</context>
<context>
    <name>opora::ChannelPanel</name>
    <message>
        <source>Add a channel</source>
        <translation>Добавить канал</translation>
    </message>
    <message>
        <source>Set up a channel</source>
        <translation>Настройка канала</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>A program of my own</source>
        <translation>Своя программа</translation>
    </message>
    <message>
        <source>%1 (not on this computer)</source>
        <translation>%1 (нет на этом компьютере)</translation>
    </message>
    <message>
        <source>Everybody in this workspace</source>
        <translation>Все в этой базе</translation>
    </message>
    <message>
        <source>Only me</source>
        <translation>Только я</translation>
    </message>
    <message>
        <source>Sends with</source>
        <translation>Чем отправляет</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>What it sends</source>
        <translation>Что отправляет</translation>
    </message>
    <message>
        <source>Who may use it</source>
        <translation>Кто может пользоваться</translation>
    </message>
    <message>
        <source>Empty: what is kept stays</source>
        <translation>Пусто: останется прежний</translation>
    </message>
    <message>
        <source>Password or key</source>
        <translation>Пароль или ключ</translation>
    </message>
    <message>
        <source>Goes to this computer’s keychain only, and is never shown again.</source>
        <translation>Хранится только в связке ключей этого компьютера и больше не показывается.</translation>
    </message>
    <message>
        <source>This computer has no keychain that answers: it is kept until Opora is closed, and never shown again.</source>
        <translation>Связка ключей на этом компьютере не отвечает: хранится до закрытия Opora и больше не показывается.</translation>
    </message>
    <message>
        <source>May send from this computer</source>
        <translation>Может отправлять с этого компьютера</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>Choose the program</source>
        <translation>Выбрать программу</translation>
    </message>
    <message>
        <source>Program on this computer</source>
        <translation>Программа на этом компьютере</translation>
    </message>
    <message>
        <source>key=value</source>
        <translation>ключ=значение</translation>
    </message>
    <message>
        <source>Its settings, one a line</source>
        <translation>Её настройки, по одной в строке</translation>
    </message>
    <message>
        <source>Program that sends</source>
        <translation>Программа, которая отправляет</translation>
    </message>
    <message>
        <source>Quiet hours, by the client’s clock</source>
        <translation>Тихие часы по времени клиента</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Тихо с</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Тихо до</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>без ограничения</translation>
    </message>
    <message>
        <source>At most a minute</source>
        <translation>Не больше в минуту</translation>
    </message>
    <message>
        <source>At most a week to one client</source>
        <translation>Не больше в неделю одному клиенту</translation>
    </message>
    <message>
        <source>The program is started for each message. Which one it is stands on this computer only, never in the workspace.</source>
        <translation>Программа запускается для каждого сообщения. Какая именно, записано только на этом компьютере, а не в базе.</translation>
    </message>
    <message>
        <source>This plugin is not on this computer.</source>
        <translation>Этого плагина нет на компьютере.</translation>
    </message>
    <message>
        <source>Opora remembers the fingerprint of the plugin’s files as they are now (SHA-256 %1…). Should they change, it starts them no more until you allow it again.</source>
        <translation>Opora запоминает отпечаток файлов плагина, какими они есть сейчас (SHA-256 %1…). Если они изменятся, она не будет их запускать, пока вы снова не разрешите.</translation>
    </message>
    <message>
        <source>A channel needs a name.</source>
        <translation>Каналу нужно название.</translation>
    </message>
    <message>
        <source>There is a channel of this name already.</source>
        <translation>Канал с таким названием уже есть.</translation>
    </message>
    <message>
        <source>Saved. The password or key that was kept belongs to the earlier server or account; enter it for this one.</source>
        <translation>Сохранено. Прежний пароль или ключ относится к прежнему серверу или учётной записи; введите его для новых.</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Используется</translation>
    </message>
    <message>
        <source>Out of use, nothing is sent or read over it on any computer; what waits stays.</source>
        <translation>Если снять, ни один компьютер ничего через него не отправляет и не читает; ожидающее остаётся.</translation>
    </message>
    <message>
        <source>A page of yours for letters to many; without one, people unsubscribe by answering.</source>
        <translation>Ваша страница для рассылок; без неё отписываются ответом на письмо.</translation>
    </message>
    <message>
        <source>Page to unsubscribe at</source>
        <translation>Страница отписки</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>What the program is started with; in quotes where something has spaces. They stand on this computer only.</source>
        <translation>С чем программа запускается; то, что с пробелами, — в кавычках. Хранятся только на этом компьютере.</translation>
    </message>
    <message>
        <source>Its arguments</source>
        <translation>Её аргументы</translation>
    </message>
    <message>
        <source>Saved. The sign-in that was kept belongs to the earlier server or account; sign in to this one.</source>
        <translation>Сохранено. Прежний вход относится к другому серверу или учётной записи; войдите в эту.</translation>
    </message>
</context>
<context>
    <name>opora::ChannelsCard</name>
    <message>
        <source>Channels</source>
        <translation>Каналы</translation>
    </message>
    <message>
        <source>Ways to send letters and SMS. A channel belongs to the workspace; whether it may run on this computer is decided here.</source>
        <translation>Способы отправлять письма и SMS. Канал принадлежит базе, а можно ли запускать его на этом компьютере, решается здесь.</translation>
    </message>
    <message>
        <source>No channel yet. With one, letters and SMS go out from a client’s card.</source>
        <translation>Каналов пока нет. С каналом письма и SMS уходят прямо из карточки клиента.</translation>
    </message>
    <message>
        <source>Add a channel…</source>
        <translation>Добавить канал…</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>Test %1</source>
        <translation>Проверить «%1»</translation>
    </message>
    <message>
        <source>More for %1</source>
        <translation>Ещё для «%1»</translation>
    </message>
    <message>
        <source>Not allowed on this computer: nothing goes out from here.</source>
        <translation>На этом компьютере не разрешён: отсюда ничего не уходит.</translation>
    </message>
    <message>
        <source>Runs %1</source>
        <translation>Запускает %1</translation>
    </message>
    <message>
        <source>Allowed here, files as of SHA-256 %1…</source>
        <translation>Разрешён здесь, файлы с SHA-256 %1…</translation>
    </message>
    <message>
        <source>only mine</source>
        <translation>только мой</translation>
    </message>
    <message>
        <source>quiet %1–%2</source>
        <translation>тихо %1–%2</translation>
    </message>
    <message numerus="yes">
        <source>at most %n a minute</source>
        <translation>
            <numerusform>не больше %n в минуту</numerusform>
            <numerusform>не больше %n в минуту</numerusform>
            <numerusform>не больше %n в минуту</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most %n a week to one client</source>
        <translation>
            <numerusform>не больше %n в неделю одному клиенту</numerusform>
            <numerusform>не больше %n в неделю одному клиенту</numerusform>
            <numerusform>не больше %n в неделю одному клиенту</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a plugin and where it stands</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>comes with Opora</source>
        <translation>из состава Opora</translation>
    </message>
    <message>
        <source>in your own folder</source>
        <translation>в вашей папке</translation>
    </message>
    <message>
        <source>No plugins were found on this computer.</source>
        <translation>На этом компьютере плагинов не нашлось.</translation>
    </message>
    <message>
        <source>Plugins on this computer: %1.</source>
        <translation>Плагины на этом компьютере: %1.</translation>
    </message>
    <message>
        <source>Set up…</source>
        <translation>Настроить…</translation>
    </message>
    <message>
        <source>Allow the changed files</source>
        <translation>Разрешить изменённые файлы</translation>
    </message>
    <message>
        <source>Do not run it on this computer</source>
        <translation>Не запускать на этом компьютере</translation>
    </message>
    <message>
        <source>Allow it on this computer</source>
        <translation>Разрешить на этом компьютере</translation>
    </message>
    <message>
        <source>Send a test to myself…</source>
        <translation>Отправить пробное себе…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>There is no channel that may run on this computer.</source>
        <translation>Нет канала, который можно запускать на этом компьютере.</translation>
    </message>
    <message>
        <source>Trying it; nothing is sent…</source>
        <translation>Проверяем, ничего не отправляя…</translation>
    </message>
    <message>
        <source>It does not work: %1</source>
        <translation>Не работает: %1</translation>
    </message>
    <message>
        <source>It works. Nothing was sent.</source>
        <translation>Работает. Ничего не отправлено.</translation>
    </message>
    <message>
        <source>It works: %1</source>
        <translation>Работает: %1</translation>
    </message>
    <message>
        <source>This is a test of the channel “%1”. If you can read it, the channel works.</source>
        <translation>Это проверка канала «%1». Если вы это читаете, канал работает.</translation>
    </message>
    <message>
        <source>Test of a channel</source>
        <translation>Проверка канала</translation>
    </message>
    <message>
        <source>It does not work, and does not say why.</source>
        <translation>Не работает и не говорит почему.</translation>
    </message>
</context>
<context>
    <name>opora::Chip</name>
    <message>
        <source>Del removes it</source>
        <translation>Del убирает</translation>
    </message>
</context>
<context>
    <name>opora::ClientCardView</name>
    <message>
        <source>No client chosen</source>
        <translation>Клиент не выбран</translation>
    </message>
    <message>
        <source>Choose one in the list, and the card opens here.</source>
        <translation>Выберите клиента в списке, и здесь откроется карточка.</translation>
    </message>
    <message>
        <source>Parts of the client&apos;s card</source>
        <translation>Разделы карточки клиента</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Лента</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Сделки</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Задачи</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Изменения</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Данные</translation>
    </message>
    <message>
        <source>This client has no phone yet.</source>
        <translation>У этого клиента ещё нет телефона.</translation>
    </message>
    <message>
        <source>This client has no email yet.</source>
        <translation>У этого клиента ещё нет почты.</translation>
    </message>
    <message>
        <source>%1 copied.</source>
        <translation>Скопировано: %1.</translation>
    </message>
</context>
<context>
    <name>opora::ClientDealsModel</name>
    <message>
        <source>no next step</source>
        <translation>нет следующего шага</translation>
    </message>
</context>
<context>
    <name>opora::ClientField</name>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
</context>
<context>
    <name>opora::ClientHeader</name>
    <message>
        <source>+ Deal</source>
        <translation>+ Сделка</translation>
    </message>
    <message>
        <source>New deal with this client</source>
        <translation>Новая сделка с этим клиентом</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Действия</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Удалён</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Компания</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Человек</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <comment>channels over which a client does not want to be written to</comment>
        <translation>Отказ: %1</translation>
    </message>
</context>
<context>
    <name>opora::ClientListModel</name>
    <message>
        <source>Hot</source>
        <translation>Горячий</translation>
    </message>
    <message>
        <source>Warm</source>
        <translation>Тёплый</translation>
    </message>
    <message>
        <source>Cold</source>
        <translation>Холодный</translation>
    </message>
    <message>
        <source>last contact: %1</source>
        <translation>последний контакт: %1</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Загрузка…</translation>
    </message>
    <message>
        <source>%1: none</source>
        <translation>%1: нет</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>Готовность</translation>
    </message>
    <message>
        <source>Lifetime value</source>
        <translation>Принёс всего</translation>
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
        <translation>Клиентов пока нет</translation>
    </message>
    <message>
        <source>Import the list you have, or add the first client by hand.</source>
        <translation>Загрузите готовый список или добавьте первого клиента вручную.</translation>
    </message>
    <message>
        <source>No client matches</source>
        <translation>Никто не подходит</translation>
    </message>
    <message>
        <source>The filters leave nobody. Take one away, or clear them all.</source>
        <translation>Под фильтры не подходит никто. Уберите один из них или сбросьте все.</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Сбросить фильтры</translation>
    </message>
    <message>
        <source>loading…</source>
        <translation>загрузка…</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Импорт…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>Write the clients of this list to a CSV file</source>
        <translation>Записать клиентов этого списка в файл CSV</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>Новый клиент</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n клиент</numerusform>
            <numerusform>%n клиента</numerusform>
            <numerusform>%n клиентов</numerusform>
        </translation>
    </message>
    <message>
        <source>Export clients</source>
        <translation>Экспорт клиентов</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>Таблица CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>clients</source>
        <translation>клиенты</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>Запись в %1</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) written to %1.</source>
        <translation>
            <numerusform>%n клиент записан в %1.</numerusform>
            <numerusform>%n клиента записаны в %1.</numerusform>
            <numerusform>%n клиентов записаны в %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::ClientTable</name>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
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
        <translation>Фамилия</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>Отчество</translation>
    </message>
    <message>
        <source>Company name</source>
        <translation>Название компании</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Ответственный</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Кампания</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>Готовность</translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation>Стадия отношений</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>День рождения</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Пол</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Семья</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Улица</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Индекс</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Город</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Регион</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Страна</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Часовой пояс</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>Отрасль</translation>
    </message>
    <message>
        <source>Employees</source>
        <translation>Сотрудников</translation>
    </message>
    <message>
        <source>Founded</source>
        <translation>Год основания</translation>
    </message>
    <message>
        <source>Annual revenue</source>
        <translation>Годовая выручка</translation>
    </message>
    <message>
        <source>About</source>
        <translation>О клиенте</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Метка</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Контакт</translation>
    </message>
    <message>
        <source>Lifetime value</source>
        <translation>Принёс всего</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Компания</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Почта</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Подпись</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>Основной</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Этап</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Воронка</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>Сделка</translation>
    </message>
    <message>
        <source>Expected close</source>
        <translation>Ожидаемое закрытие</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Вероятность</translation>
    </message>
    <message>
        <source>Lost reason</source>
        <translation>Причина проигрыша</translation>
    </message>
    <message>
        <source>Lost note</source>
        <translation>Заметка о проигрыше</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Описание</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Исполнитель</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Напоминание</translation>
    </message>
    <message>
        <source>Snoozed until</source>
        <translation>Отложено до</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Сделано</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Удалён</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Создано</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Изменено</translation>
    </message>
    <message>
        <source>Number as dialled</source>
        <translation>Номер для набора</translation>
    </message>
    <message>
        <source>Hot</source>
        <translation>Горячий</translation>
    </message>
    <message>
        <source>Warm</source>
        <translation>Тёплый</translation>
    </message>
    <message>
        <source>Cold</source>
        <translation>Холодный</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Лид</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Покупатель</translation>
    </message>
    <message>
        <source>Former customer</source>
        <translation>Бывший покупатель</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Женский</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Мужской</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Человек</translation>
    </message>
    <message>
        <source>me</source>
        <translation>я</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>не указано</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Контакт</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Связь</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Задача</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Событие</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>%1: none</source>
        <comment>a filter: the field is empty</comment>
        <translation>%1: нет</translation>
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
        <translation>Новый клиент</translation>
    </message>
    <message>
        <source>Filter clients</source>
        <translation>Фильтр клиентов</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Сбросить фильтры</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>Выгрузить список</translation>
    </message>
    <message>
        <source>Open the client</source>
        <translation>Открыть клиента</translation>
    </message>
    <message>
        <source>Show or hide the card</source>
        <translation>Показать или скрыть карточку</translation>
    </message>
    <message>
        <source>Edit the client&apos;s name</source>
        <translation>Изменить имя клиента</translation>
    </message>
    <message>
        <source>Delete the client</source>
        <translation>Удалить клиента</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Написать заметку</translation>
    </message>
    <message>
        <source>Log a call</source>
        <translation>Записать звонок</translation>
    </message>
    <message>
        <source>Plan a task with the client</source>
        <translation>Запланировать задачу с клиентом</translation>
    </message>
    <message>
        <source>New deal with the client</source>
        <translation>Новая сделка с клиентом</translation>
    </message>
    <message>
        <source>Copy the phone number</source>
        <translation>Скопировать телефон</translation>
    </message>
    <message>
        <source>Copy the email address</source>
        <translation>Скопировать адрес почты</translation>
    </message>
    <message>
        <source>Add a phone</source>
        <translation>Добавить телефон</translation>
    </message>
    <message>
        <source>Add an email</source>
        <translation>Добавить почту</translation>
    </message>
    <message>
        <source>Card: timeline</source>
        <translation>Карточка: лента</translation>
    </message>
    <message>
        <source>Card: deals</source>
        <translation>Карточка: сделки</translation>
    </message>
    <message>
        <source>Card: tasks</source>
        <translation>Карточка: задачи</translation>
    </message>
    <message>
        <source>Card: changes</source>
        <translation>Карточка: изменения</translation>
    </message>
    <message>
        <source>Card: details</source>
        <translation>Карточка: данные</translation>
    </message>
    <message>
        <source>Go to the list of clients</source>
        <translation>К списку клиентов</translation>
    </message>
    <message>
        <source>Restore the client</source>
        <translation>Восстановить клиента</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n client(s)</source>
        <translation>
            <numerusform>Удалить %n клиента</numerusform>
            <numerusform>Удалить %n клиентов</numerusform>
            <numerusform>Удалить %n клиентов</numerusform>
        </translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Note a consent or a refusal</source>
        <translation>Записать согласие или отказ</translation>
    </message>
    <message>
        <source>Write a letter</source>
        <translation>Написать письмо</translation>
    </message>
    <message>
        <source>Write an SMS</source>
        <translation>Написать SMS</translation>
    </message>
    <message>
        <source>Write in a messenger</source>
        <translation>Написать в мессенджере</translation>
    </message>
    <message>
        <source>Choose a template for the letter</source>
        <translation>Выбрать шаблон письма</translation>
    </message>
</context>
<context>
    <name>opora::CommandField</name>
    <message>
        <source>Search clients, deals, phones… or type a command</source>
        <translation>Поиск клиентов, сделок, телефонов… или команда</translation>
    </message>
    <message>
        <source>@ people, # companies, $ deals, ! tasks, &gt; commands</source>
        <translation>@ люди, # компании, $ сделки, ! задачи, &gt; команды</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Команды</translation>
    </message>
    <message>
        <source>Found with the other keyboard layout</source>
        <translation>Найдено в другой раскладке</translation>
    </message>
    <message>
        <source>Similar</source>
        <translation>Похожее</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Найдено</translation>
    </message>
    <message>
        <source>Nothing found for “%1”</source>
        <translation>По запросу «%1» ничего не найдено</translation>
    </message>
    <message numerus="yes">
        <source>%n command(s)</source>
        <translation>
            <numerusform>%n команда</numerusform>
            <numerusform>%n команды</numerusform>
            <numerusform>%n команд</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>найдено: %n</numerusform>
            <numerusform>найдено: %n</numerusform>
            <numerusform>найдено: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::Composer</name>
    <message>
        <source>What to write down</source>
        <translation>Что записать</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Log call</source>
        <translation>Звонок</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Задача</translation>
    </message>
    <message>
        <source>Direction of the call</source>
        <translation>Направление звонка</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>Исходящий</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>Входящий</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Пропущенный</translation>
    </message>
    <message>
        <source>Duration of the call</source>
        <translation>Длительность звонка</translation>
    </message>
    <message>
        <source>min:s</source>
        <comment>placeholder of a call&apos;s duration</comment>
        <translation>мин:с</translation>
    </message>
    <message>
        <source>How long the call took: 6 or 6:12</source>
        <translation>Сколько длился звонок: 6 или 6:12</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Save with task</source>
        <translation>Сохранить с задачей</translation>
    </message>
    <message>
        <source>Write what happened… “call back Fri 10:00” becomes a task</source>
        <translation>Напишите, что произошло… «перезвонить в пятницу 10:00» станет задачей</translation>
    </message>
    <message>
        <source>What was said on the phone?</source>
        <translation>О чём говорили по телефону?</translation>
    </message>
    <message>
        <source>Notes of the call</source>
        <translation>Заметки о звонке</translation>
    </message>
    <message>
        <source>What is to be done, and when? “send the offer tomorrow 14:00”</source>
        <translation>Что сделать и когда? «отправить предложение завтра 14:00»</translation>
    </message>
    <message>
        <source>Task: %1</source>
        <translation>Задача: %1</translation>
    </message>
    <message>
        <source>Add task</source>
        <translation>Добавить задачу</translation>
    </message>
    <message>
        <source>“%1” is not a duration. Write minutes, or minutes and seconds: 6:12.</source>
        <translation>«%1» — не длительность. Введите минуты или минуты и секунды: 6:12.</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Письмо</translation>
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
        <translation>Это не мешает работать. Одно значение уже действует, другое сохранено.</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Расхождения</translation>
    </message>
    <message>
        <source>No conflicts</source>
        <translation>Расхождений нет</translation>
    </message>
    <message>
        <source>When two people change the same field before they know of each other, both values are kept here.</source>
        <translation>Если двое изменили одно поле, ещё не зная друг о друге, здесь хранятся оба значения.</translation>
    </message>
    <message>
        <source>Swap: the other value</source>
        <translation>Поменять на другое значение</translation>
    </message>
    <message>
        <source>Done, next conflict</source>
        <translation>Готово, следующее</translation>
    </message>
    <message>
        <source>Take the decision back</source>
        <translation>Отменить решение</translation>
    </message>
    <message>
        <source>Keep all of mine</source>
        <translation>Оставить всё моё</translation>
    </message>
    <message>
        <source>Keep all of theirs</source>
        <translation>Оставить всё чужое</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>Открыть запись</translation>
    </message>
    <message>
        <source>decide</source>
        <comment>a conflict</comment>
        <translation>решите</translation>
    </message>
    <message>
        <source>open</source>
        <comment>a conflict</comment>
        <translation>открыто</translation>
    </message>
    <message>
        <source>swapped</source>
        <comment>a conflict</comment>
        <translation>заменено</translation>
    </message>
    <message>
        <source>settled</source>
        <comment>a conflict</comment>
        <translation>решено</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n поле</numerusform>
            <numerusform>%n поля</numerusform>
            <numerusform>%n полей</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>value of a field</comment>
        <translation>пусто</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>действует</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Было</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Моё</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Чужое</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Оставить моё</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>Оставить чужое</translation>
    </message>
    <message>
        <source>Keep mine: %1, %2</source>
        <translation>Оставить моё: %1, %2</translation>
    </message>
    <message>
        <source>Keep theirs: %1, %2</source>
        <translation>Оставить чужое: %1, %2</translation>
    </message>
    <message>
        <source>settled by %1</source>
        <comment>a conflict</comment>
        <translation>решение: %1</translation>
    </message>
    <message>
        <source>Any choice can be taken back later, here or from the Changes tab.</source>
        <translation>Любой выбор можно отменить позже, здесь или на вкладке «Изменения».</translation>
    </message>
    <message>
        <source>All mine</source>
        <translation>Всё моё</translation>
    </message>
    <message>
        <source>All theirs</source>
        <translation>Всё чужое</translation>
    </message>
    <message>
        <source>Open the deal</source>
        <translation>Открыть сделку</translation>
    </message>
    <message>
        <source>Open the task</source>
        <translation>Открыть задачу</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>Открыть карточку</translation>
    </message>
</context>
<context>
    <name>opora::ConnectPanel</name>
    <message>
        <source>The team&apos;s PostgreSQL server. You get a full copy here that works without the network, too.</source>
        <translation>Сервер PostgreSQL команды. Здесь будет полная копия, которая работает и без сети.</translation>
    </message>
    <message>
        <source>The team&apos;s PostgreSQL server. If it is empty, this workspace goes up and becomes the team&apos;s; if this workspace is empty, it is filled from there.</source>
        <translation>Сервер PostgreSQL команды. Если он пуст, эта база отправится туда и станет общей; если пуста эта база, она заполнится оттуда.</translation>
    </message>
    <message>
        <source>The team&apos;s PostgreSQL server. Nothing of it is kept on this computer when Opora is closed.</source>
        <translation>Сервер PostgreSQL команды. Когда Opora закроется, на этом компьютере ничего не останется.</translation>
    </message>
    <message>
        <source>Connect to a team&apos;s server</source>
        <translation>Подключение к серверу команды</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Проверить соединение</translation>
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
        <translation>База данных</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Пользователь</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Root certificate</source>
        <translation>Корневой сертификат</translation>
    </message>
    <message>
        <source>a file from whoever runs the server</source>
        <translation>файл от того, кто ведёт сервер</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>Choose the root certificate</source>
        <translation>Выбрать корневой сертификат</translation>
    </message>
    <message>
        <source>Copy here</source>
        <translation>Копия здесь</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>Through a connection pooler (PgBouncer)</source>
        <translation>Через пул соединений (PgBouncer)</translation>
    </message>
    <message>
        <source>A pooler cannot bind the login to the encrypted channel: somebody with a stolen certificate of the server could listen in. Leave it off for a direct connection.</source>
        <translation>Через пул вход нельзя привязать к шифрованному каналу: подслушать мог бы тот, кто украл сертификат сервера. При прямом соединении не включайте.</translation>
    </message>
    <message>
        <source>Keep the password in the system&apos;s keychain</source>
        <translation>Хранить пароль в связке ключей системы</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>Certificates (*.crt *.pem);;All files (*)</source>
        <translation>Сертификаты (*.crt *.pem);;Все файлы (*)</translation>
    </message>
    <message>
        <source>There is already a file of this name. It was left alone; choose another name.</source>
        <translation>Файл с таким именем уже есть. Он не тронут; выберите другое имя.</translation>
    </message>
    <message>
        <source>Choose a folder that exists for the copy.</source>
        <translation>Выберите для копии существующую папку.</translation>
    </message>
    <message>
        <source>Trying to connect…</source>
        <translation>Пробуем соединиться…</translation>
    </message>
    <message>
        <source>Connected: %1. The server knows you as %2 (%3).</source>
        <translation>Соединение есть: %1. Сервер знает вас как %2 (%3).</translation>
    </message>
    <message>
        <source>Nobody has put anything there yet.</source>
        <translation>Там ещё ничего нет.</translation>
    </message>
    <message numerus="yes">
        <source>You will see %Ln client(s).</source>
        <translation>
            <numerusform>Вам будет виден %Ln клиент.</numerusform>
            <numerusform>Вам будут видны %Ln клиента.</numerusform>
            <numerusform>Вам будут видны %Ln клиентов.</numerusform>
        </translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Присоединиться</translation>
    </message>
</context>
<context>
    <name>opora::ConsentCard</name>
    <message>
        <source>May we write?</source>
        <translation>Можно ли писать</translation>
    </message>
    <message>
        <source>%1
Proof: %2</source>
        <translation>%1
Подтверждение: %2</translation>
    </message>
    <message>
        <source>%1: %2. Note what the client says</source>
        <comment>a kind of channel and a consent</comment>
        <translation>%1: %2. Записать, что говорит клиент</translation>
    </message>
    <message>
        <source>Note what the client says</source>
        <translation>Записать, что говорит клиент</translation>
    </message>
</context>
<context>
    <name>opora::ConsentPanel</name>
    <message>
        <source>What the client says</source>
        <translation>Что говорит клиент</translation>
    </message>
    <message>
        <source>%1. What was noted before stays in the history; the last word counts.</source>
        <translation>%1. Прежние записи остаются в истории; в силе последнее слово.</translation>
    </message>
    <message>
        <source>Agrees to it</source>
        <translation>Согласен</translation>
    </message>
    <message>
        <source>Does not want it</source>
        <translation>Не хочет</translation>
    </message>
    <message>
        <source>Not stated</source>
        <comment>grounds of a consent</comment>
        <translation>Не указано</translation>
    </message>
    <message>
        <source>Over what</source>
        <translation>Каким способом</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Что сказано</translation>
    </message>
    <message>
        <source>Grounds</source>
        <translation>Основание</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>By phone, a form on the website, a contract…</source>
        <translation>По телефону, форма на сайте, договор…</translation>
    </message>
    <message>
        <source>Where it was said</source>
        <translation>Где сказано</translation>
    </message>
    <message>
        <source>The number of a document, a link, the client’s own words</source>
        <translation>Номер документа, ссылка, слова клиента</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Подтверждение</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Записать</translation>
    </message>
    <message>
        <source>There is no such date. Write it like 31.12.2026.</source>
        <translation>Такой даты нет. Напишите, например, 31.12.2026.</translation>
    </message>
</context>
<context>
    <name>opora::DBusNotifier</name>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
</context>
<context>
    <name>opora::DealActivity</name>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Show earlier</source>
        <translation>Показать более ранние</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Log call</source>
        <translation>Звонок</translation>
    </message>
    <message>
        <source>What to add</source>
        <translation>Что добавить</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>Исходящий</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>Входящий</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Пропущенный</translation>
    </message>
    <message>
        <source>Direction of the call</source>
        <translation>Направление звонка</translation>
    </message>
    <message>
        <source>Write what happened…</source>
        <translation>Напишите, что произошло…</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Что произошло</translation>
    </message>
    <message>
        <source>Ctrl+Enter saves</source>
        <translation>Ctrl+Enter сохраняет</translation>
    </message>
    <message>
        <source>Missed call</source>
        <translation>Пропущенный звонок</translation>
    </message>
    <message>
        <source>Call · incoming</source>
        <translation>Звонок · входящий</translation>
    </message>
    <message>
        <source>Call · outgoing</source>
        <translation>Звонок · исходящий</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Почта</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Встреча</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Визит</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Событие</translation>
    </message>
    <message>
        <source>Started in %1</source>
        <translation>Начата на этапе «%1»</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>time unknown</source>
        <translation>время неизвестно</translation>
    </message>
</context>
<context>
    <name>opora::DealChanges</name>
    <message>
        <source>No changes are recorded.</source>
        <translation>Изменений не записано.</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>%1 · %2 · undone</source>
        <translation>%1 · %2 · отменено</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Undo “%1”</source>
        <translation>Отменить «%1»</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Отменено: %1</translation>
    </message>
</context>
<context>
    <name>opora::DealFields</name>
    <message>
        <source>Details</source>
        <translation>Данные</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Add the amount</source>
        <translation>Указать сумму</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Закрытие</translation>
    </message>
    <message>
        <source>Add the expected day</source>
        <translation>Указать ожидаемый день</translation>
    </message>
    <message>
        <source>Probability, %</source>
        <translation>Вероятность, %</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Ответственный</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Пока никто</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Where it came from</source>
        <translation>Откуда пришла</translation>
    </message>
    <message>
        <source>Lost because</source>
        <translation>Причина проигрыша</translation>
    </message>
    <message>
        <source>Note on the loss</source>
        <translation>Заметка о проигрыше</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Добавить заметку</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Товары</translation>
    </message>
    <message>
        <source>Add a product to the deal</source>
        <translation>Добавить товар в сделку</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Описание</translation>
    </message>
    <message>
        <source>Add a description</source>
        <translation>Добавить описание</translation>
    </message>
    <message>
        <source>A whole number from 0 to 100.</source>
        <translation>Целое число от 0 до 100.</translation>
    </message>
    <message>
        <source>A lost deal needs its reason.</source>
        <translation>У проигранной сделки должна быть причина.</translation>
    </message>
    <message>
        <source>%1 by its stage</source>
        <translation>%1 по этапу</translation>
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
        <translation>Сменить клиента</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Выиграна</translation>
    </message>
    <message>
        <source>Lost…</source>
        <translation>Проиграна…</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Другие действия</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>Сделка</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Обзор</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Событие</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Изменения</translation>
    </message>
    <message>
        <source>Parts of the deal</source>
        <translation>Разделы сделки</translation>
    </message>
    <message>
        <source>Title of the deal</source>
        <translation>Название сделки</translation>
    </message>
    <message>
        <source>A deal needs a title.</source>
        <translation>Сделке нужно название.</translation>
    </message>
    <message>
        <source>Plan a next step</source>
        <translation>Запланировать следующий шаг</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Написать заметку</translation>
    </message>
    <message>
        <source>Delete the deal</source>
        <translation>Удалить сделку</translation>
    </message>
    <message>
        <source>Close the deal (Esc)</source>
        <translation>Закрыть сделку (Esc)</translation>
    </message>
    <message>
        <source>Deal: %1</source>
        <translation>Сделка: %1</translation>
    </message>
    <message>
        <source>Stage: %1</source>
        <translation>Этап: %1</translation>
    </message>
    <message>
        <source>Add a client</source>
        <translation>Добавить клиента</translation>
    </message>
    <message>
        <source>Client: %1</source>
        <translation>Клиент: %1</translation>
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
        <translation>Сделка</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Stage now</source>
        <translation>Этап сейчас</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Ответственный</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
</context>
<context>
    <name>opora::DealTasks</name>
    <message>
        <source>Next steps</source>
        <translation>Следующие шаги</translation>
    </message>
    <message>
        <source>Plan a step</source>
        <translation>Запланировать шаг</translation>
    </message>
    <message>
        <source>Nothing is planned. A deal without a next step goes cold.</source>
        <translation>Ничего не запланировано. Сделка без следующего шага остывает.</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Сделано: %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Сделано</translation>
    </message>
    <message>
        <source>Open the task “%1”</source>
        <translation>Открыть задачу «%1»</translation>
    </message>
</context>
<context>
    <name>opora::DealsTab</name>
    <message>
        <source>Deals of the client</source>
        <translation>Сделки клиента</translation>
    </message>
    <message>
        <source>No deals yet</source>
        <translation>Сделок пока нет</translation>
    </message>
    <message>
        <source>A deal is what this client may buy: it has a stage, an amount and a next step.</source>
        <translation>Сделка — это то, что клиент может купить: у неё есть этап, сумма и следующий шаг.</translation>
    </message>
    <message>
        <source>New deal</source>
        <translation>Новая сделка</translation>
    </message>
</context>
<context>
    <name>opora::DetailsPanel</name>
    <message>
        <source>Details</source>
        <translation>Данные</translation>
    </message>
    <message>
        <source>+ Phone, email…</source>
        <translation>+ Телефон, почта…</translation>
    </message>
    <message>
        <source>Add a phone, an email or another contact</source>
        <translation>Добавить телефон, почту или другой контакт</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Почта</translation>
    </message>
    <message>
        <source>Messenger</source>
        <translation>Мессенджер</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Сайт</translation>
    </message>
    <message>
        <source>Social network</source>
        <translation>Соцсеть</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Several tags with commas between them</source>
        <translation>Несколько меток через запятую</translation>
    </message>
    <message>
        <source>The company this person works at; a new name makes a new company</source>
        <translation>Компания, где человек работает; новое название создаёт новую компанию</translation>
    </message>
    <message>
        <source>There is no such time zone. Write it like Europe/Kyiv.</source>
        <translation>Такого часового пояса нет. Напишите как Europe/Kyiv.</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>не указано</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Make it the main one</source>
        <translation>Сделать основным</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
</context>
<context>
    <name>opora::DiscardPanel</name>
    <message>
        <source>Take the change back?</source>
        <translation>Отменить изменение?</translation>
    </message>
    <message>
        <source>It has not reached the server. What it changed goes back to what the server has; this cannot be undone.</source>
        <translation>На сервер оно не попало. Изменённое вернётся к тому, что на сервере; вернуть это потом нельзя.</translation>
    </message>
    <message>
        <source>Looking what builds on it…</source>
        <translation>Смотрим, что на нём держится…</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Отменить изменение</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>With it goes what builds on it:</source>
        <translation>Вместе с ним уйдёт то, что на нём держится:</translation>
    </message>
    <message numerus="yes">
        <source>Take %n back</source>
        <comment>changes</comment>
        <translation>
            <numerusform>Отменить %n изменение</numerusform>
            <numerusform>Отменить %n изменения</numerusform>
            <numerusform>Отменить %n изменений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) taken back.</source>
        <translation>
            <numerusform>Отменено %n изменение.</numerusform>
            <numerusform>Отменены %n изменения.</numerusform>
            <numerusform>Отменено %n изменений.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::FileStep</name>
    <message>
        <source>Choose files…</source>
        <translation>Выбрать файлы…</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Что найдено</translation>
    </message>
    <message>
        <source>Drop a file here</source>
        <translation>Перетащите файл сюда</translation>
    </message>
    <message>
        <source>CSV or text with any delimiter and character set: clients, companies, people, deals, users, products, tasks, activities. Several files of one export may come together.</source>
        <translation>CSV или текст с любым разделителем и кодировкой: клиенты, компании, люди, сделки, пользователи, товары, задачи, события. Можно несколько файлов одной выгрузки сразу.</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Компании</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Сделки</translation>
    </message>
    <message>
        <source>Colleagues</source>
        <translation>Коллеги</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Товары</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Задачи</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>События</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Пока неизвестно</translation>
    </message>
    <message>
        <source>By their columns</source>
        <translation>По их столбцам</translation>
    </message>
    <message>
        <source>Found automatically</source>
        <translation>Найдено автоматически</translation>
    </message>
    <message>
        <source>Update what is here</source>
        <translation>Обновить имеющиеся</translation>
    </message>
    <message>
        <source>Leave what is here</source>
        <translation>Оставить имеющиеся</translation>
    </message>
    <message>
        <source>Add them again</source>
        <translation>Добавить ещё раз</translation>
    </message>
    <message>
        <source>The rows are</source>
        <translation>Строки — это</translation>
    </message>
    <message>
        <source>Character set</source>
        <translation>Кодировка</translation>
    </message>
    <message>
        <source>Rows that are here already</source>
        <translation>Строки, которые здесь уже есть</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n столбец</numerusform>
            <numerusform>%n столбца</numerusform>
            <numerusform>%n столбцов</numerusform>
        </translation>
    </message>
    <message>
        <source>delimiter %1</source>
        <translation>разделитель %1</translation>
    </message>
    <message>
        <source>layout “%1”</source>
        <translation>раскладка «%1»</translation>
    </message>
    <message>
        <source>Choose other files…</source>
        <translation>Выбрать другие файлы…</translation>
    </message>
</context>
<context>
    <name>opora::FileToPanel</name>
    <message>
        <source>File to a client</source>
        <translation>Положить клиенту</translation>
    </message>
    <message>
        <source>Everything from %1 that belongs to nobody yet goes along, and the address is kept on the card.</source>
        <translation>Вместе с письмом в карточку попадёт всё ничьё от %1, и адрес останется в карточке.</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Begin to type the client&apos;s name</source>
        <translation>Начните вводить имя клиента</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Положить</translation>
    </message>
    <message>
        <source>Choose a client from the list; a new one is made with “Make a client”.</source>
        <translation>Выберите клиента из списка; нового заводит «Завести клиента».</translation>
    </message>
</context>
<context>
    <name>opora::FilterBar</name>
    <message>
        <source>+ Filter</source>
        <translation>+ Фильтр</translation>
    </message>
    <message>
        <source>Add a filter</source>
        <translation>Добавить фильтр</translation>
    </message>
    <message>
        <source>Show only clients of an owner, a city, a tag…</source>
        <translation>Показать только клиентов ответственного, города, метки…</translation>
    </message>
    <message>
        <source>Filter clients</source>
        <translation>Фильтр клиентов</translation>
    </message>
    <message>
        <source>Type a name or conditions, for example: owner:me city:Lviv last_contact:&gt;30d tag:vip. Enter keeps them.</source>
        <translation>Введите имя или условия, например: owner:me city:Львов last_contact:&gt;30d tag:vip. Enter сохраняет их.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Загрузка…</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Пока нет</translation>
    </message>
    <message>
        <source>Type another…</source>
        <translation>Ввести другое…</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Ответственный</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Я</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>Готовность</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Не указано</translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation>Стадия отношений</translation>
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
        <translation>Компании</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Контакт</translation>
    </message>
    <message numerus="yes">
        <source>Over %n day(s) ago</source>
        <translation>
            <numerusform>Больше %n дня назад</numerusform>
            <numerusform>Больше %n дней назад</numerusform>
            <numerusform>Больше %n дней назад</numerusform>
        </translation>
    </message>
    <message>
        <source>Within 7 days</source>
        <translation>За 7 дней</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Никогда</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Метка</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>%1…</source>
        <comment>a filter whose value is typed</comment>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Сбросить фильтры</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>Фильтр…</translation>
    </message>
</context>
<context>
    <name>opora::Format</name>
    <message>
        <source>date unknown</source>
        <translation>дата неизвестна</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Завтра</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Вчера</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>birthday, age</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Done %1</source>
        <comment>date and time</comment>
        <translation>Сделано %1</translation>
    </message>
    <message>
        <source>No due date</source>
        <translation>Без срока</translation>
    </message>
    <message>
        <source>no reminder</source>
        <translation>без напоминания</translation>
    </message>
    <message>
        <source>reminder at the time</source>
        <translation>напоминание в срок</translation>
    </message>
    <message numerus="yes">
        <source>reminder %n day(s) before</source>
        <translation>
            <numerusform>напоминание за %n день</numerusform>
            <numerusform>напоминание за %n дня</numerusform>
            <numerusform>напоминание за %n дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reminder %n hour(s) before</source>
        <translation>
            <numerusform>напоминание за %n час</numerusform>
            <numerusform>напоминание за %n часа</numerusform>
            <numerusform>напоминание за %n часов</numerusform>
        </translation>
    </message>
    <message>
        <source>reminder %1 min before</source>
        <translation>напоминание за %1 мин</translation>
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
        <translation>от всех</translation>
    </message>
    <message>
        <source>conversion</source>
        <translation>конверсия</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>шаг %1</translation>
    </message>
    <message>
        <source>median time</source>
        <translation>медиана</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n deal(s)</source>
        <translation>
            <numerusform>%1: %n сделка</numerusform>
            <numerusform>%1: %n сделки</numerusform>
            <numerusform>%1: %n сделок</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of all</source>
        <translation>%1 от всех</translation>
    </message>
    <message>
        <source>median time %1</source>
        <translation>медиана %1</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Этап</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Сделок</translation>
    </message>
</context>
<context>
    <name>opora::HandoverPanel</name>
    <message>
        <source>Hand clients over</source>
        <translation>Передача клиентов</translation>
    </message>
    <message>
        <source>Clients change hands with their open deals and tasks. Closed deals and done tasks keep who did them.</source>
        <translation>Клиенты переходят с открытыми сделками и задачами. Закрытые сделки и выполненные задачи остаются за тем, кто их вёл.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>От кого</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Кому</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>выберите</translation>
    </message>
    <message>
        <source>Which clients</source>
        <translation>Каких клиентов</translation>
    </message>
    <message>
        <source>all of them, or a filter: city:Lviv tag:vip</source>
        <translation>всех или по фильтру: city:Львов tag:vip</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Каких</translation>
    </message>
    <message>
        <source>Choose who takes them.</source>
        <translation>Выберите, кто их примет.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Передать</translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) go to %1</source>
        <translation>
            <numerusform>%Ln клиент переходит к: %1</numerusform>
            <numerusform>%Ln клиента переходят к: %1</numerusform>
            <numerusform>%Ln клиентов переходят к: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>with %Ln open deal(s)</source>
        <translation>
            <numerusform>с %Ln открытой сделкой</numerusform>
            <numerusform>с %Ln открытыми сделками</numerusform>
            <numerusform>с %Ln открытыми сделками</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln task(s).</source>
        <translation>
            <numerusform>и %Ln задачей.</numerusform>
            <numerusform>и %Ln задачами.</numerusform>
            <numerusform>и %Ln задачами.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln closed deal(s)</source>
        <translation>
            <numerusform>%Ln закрытая сделка</numerusform>
            <numerusform>%Ln закрытые сделки</numerusform>
            <numerusform>%Ln закрытых сделок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln done task(s) stay with %1.</source>
        <translation>
            <numerusform>и %Ln выполненная задача остаются за: %1.</numerusform>
            <numerusform>и %Ln выполненные задачи остаются за: %1.</numerusform>
            <numerusform>и %Ln выполненных задач остаются за: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 goes on seeing %n of them:</source>
        <translation>
            <numerusform>%1 по-прежнему видит %n из них:</numerusform>
            <numerusform>%1 по-прежнему видит %n из них:</numerusform>
            <numerusform>%1 по-прежнему видит %n из них:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>You will not see them afterwards.</source>
        <translation>После этого вы их не увидите.</translation>
    </message>
    <message numerus="yes">
        <source>Hand over %Ln client(s)</source>
        <translation>
            <numerusform>Передать %Ln клиента</numerusform>
            <numerusform>Передать %Ln клиентов</numerusform>
            <numerusform>Передать %Ln клиентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) handed over to %1</source>
        <translation>
            <numerusform>Передан %Ln клиент: %1</numerusform>
            <numerusform>Переданы %Ln клиента: %1</numerusform>
            <numerusform>Передано %Ln клиентов: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::HistoryDelegate</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo this</source>
        <translation>Отменить это</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>отменено</translation>
    </message>
</context>
<context>
    <name>opora::HistoryModel</name>
    <message>
        <source>Undone</source>
        <translation>Отменено</translation>
    </message>
</context>
<context>
    <name>opora::ImportPage</name>
    <message>
        <source>Choose files to import</source>
        <translation>Выберите файлы для импорта</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>Таблицы (*.csv *.tsv *.txt);;Все файлы (*)</translation>
    </message>
    <message>
        <source>The column titles do not tell what the rows are. Say so below, then assign the columns.</source>
        <translation>По заголовкам столбцов не понять, что это за строки. Укажите ниже, затем назначьте столбцы.</translation>
    </message>
    <message>
        <source>Several files come in by their own layouts. To change one, import it by itself.</source>
        <translation>Несколько файлов загружаются каждый по своей раскладке. Чтобы изменить её, импортируйте файл отдельно.</translation>
    </message>
    <message>
        <source>Reading the rows…</source>
        <translation>Чтение строк…</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n файл</numerusform>
            <numerusform>%n файла</numerusform>
            <numerusform>%n файлов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n строка</numerusform>
            <numerusform>%n строки</numerusform>
            <numerusform>%n строк</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edit a marked cell here, or let the %n row(s) go to %1 with the reason in the last column. The whole import is one undo.</source>
        <translation>
            <numerusform>Исправьте отмеченную ячейку здесь, или %n строка уйдёт в %1 с причиной в последнем столбце. Весь импорт отменяется одним действием.</numerusform>
            <numerusform>Исправьте отмеченные ячейки здесь, или %n строки уйдут в %1 с причиной в последнем столбце. Весь импорт отменяется одним действием.</numerusform>
            <numerusform>Исправьте отмеченные ячейки здесь, или %n строк уйдут в %1 с причиной в последнем столбце. Весь импорт отменяется одним действием.</numerusform>
        </translation>
    </message>
    <message>
        <source>The whole import is one undo.</source>
        <translation>Весь импорт отменяется одним действием.</translation>
    </message>
    <message>
        <source>Row %1. %2</source>
        <translation>Строка %1. %2</translation>
    </message>
    <message>
        <source>%1-refused.csv</source>
        <translation>%1-отклонённые.csv</translation>
    </message>
    <message>
        <source>%1-refused-%2.csv</source>
        <translation>%1-отклонённые-%2.csv</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Импорт…</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was imported.</source>
        <translation>Отменено. Ничего не загружено.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) imported</source>
        <translation>
            <numerusform>Импортирована %n строка</numerusform>
            <numerusform>Импортировано %n строки</numerusform>
            <numerusform>Импортировано %n строк</numerusform>
        </translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Открыть %1</translation>
    </message>
    <message>
        <source>The import was taken back</source>
        <translation>Импорт отменён</translation>
    </message>
    <message numerus="yes">
        <source>Undone: %1. %n field(s) stayed because they were changed since.</source>
        <translation>
            <numerusform>Отменено: %1. %n поле осталось, потому что его изменили позже.</numerusform>
            <numerusform>Отменено: %1. %n поля остались, потому что их изменили позже.</numerusform>
            <numerusform>Отменено: %1. %n полей остались, потому что их изменили позже.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Отменено: %1</translation>
    </message>
    <message>
        <source>Guess by the titles</source>
        <translation>Определить по заголовкам</translation>
    </message>
    <message>
        <source>Save the mapping</source>
        <translation>Сохранить раскладку</translation>
    </message>
    <message>
        <source>The next file with these columns can be imported the same way.</source>
        <translation>Следующий файл с такими столбцами можно загрузить так же.</translation>
    </message>
    <message>
        <source>Name of the mapping</source>
        <translation>Название раскладки</translation>
    </message>
    <message>
        <source>Our table</source>
        <translation>Наша таблица</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Сначала</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Дальше</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>Отменить импорт</translation>
    </message>
    <message>
        <source>Load mapping</source>
        <translation>Загрузить раскладку</translation>
    </message>
    <message>
        <source>Save mapping…</source>
        <translation>Сохранить раскладку…</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Что произойдёт</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Что произошло</translation>
    </message>
    <message>
        <source>1 File</source>
        <translation>1 Файл</translation>
    </message>
    <message>
        <source>2 Columns</source>
        <translation>2 Столбцы</translation>
    </message>
    <message>
        <source>3 Check</source>
        <translation>3 Проверка</translation>
    </message>
    <message>
        <source>4 Done</source>
        <translation>4 Готово</translation>
    </message>
    <message>
        <source>Steps of the import</source>
        <translation>Шаги импорта</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>File whose columns are shown</source>
        <translation>Файл, чьи столбцы показаны</translation>
    </message>
    <message>
        <source>First rows as they will be imported</source>
        <translation>Первые строки в том виде, в каком они загрузятся</translation>
    </message>
    <message>
        <source>Rows with problems</source>
        <translation>Строки с ошибками</translation>
    </message>
    <message>
        <source>Every cell fits. Nothing has to be corrected.</source>
        <translation>Все ячейки подходят. Исправлять нечего.</translation>
    </message>
    <message>
        <source>Type into a marked cell to correct it, or let the refused rows go into a file of their own with the reason in the last column. The whole import is one undo.</source>
        <translation>Введите верное значение в отмеченную ячейку или отправьте отклонённые строки в отдельный файл с причиной в последнем столбце. Весь импорт отменяется одним действием.</translation>
    </message>
    <message>
        <source>Show what came in</source>
        <translation>Показать загруженное</translation>
    </message>
    <message>
        <source>Import the rows</source>
        <translation>Импортировать строки</translation>
    </message>
    <message>
        <source>Go to the next wrong cell</source>
        <translation>К следующей неверной ячейке</translation>
    </message>
    <message>
        <source>Start the import over</source>
        <translation>Начать импорт сначала</translation>
    </message>
    <message>
        <source>Import another file</source>
        <translation>Импортировать другой файл</translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation>Импортировать нечего</translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>Импортировать %n строку</numerusform>
            <numerusform>Импортировать %n строки</numerusform>
            <numerusform>Импортировать %n строк</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the assignment of columns</source>
        <translation>Сохранить соответствие столбцов</translation>
    </message>
    <message>
        <source>Load a saved assignment of columns</source>
        <translation>Загрузить сохранённое соответствие столбцов</translation>
    </message>
</context>
<context>
    <name>opora::InPlaceEdit</name>
    <message>
        <source>There is no such date. Write it like 31.12.2026.</source>
        <translation>Такой даты нет. Напишите как 31.12.2026.</translation>
    </message>
    <message>
        <source>This is not an amount. Write it like 1234.50.</source>
        <translation>Это не сумма. Напишите как 1234.50.</translation>
    </message>
    <message>
        <source>This is not a whole number.</source>
        <translation>Это не целое число.</translation>
    </message>
    <message>
        <source>DD.MM.YYYY</source>
        <translation>ДД.ММ.ГГГГ</translation>
    </message>
</context>
<context>
    <name>opora::InboxPage</name>
    <message>
        <source>%1 is not among the clients</source>
        <translation>%1 — нет среди клиентов</translation>
    </message>
    <message>
        <source>only you see it</source>
        <translation>видите только вы</translation>
    </message>
    <message>
        <source>Open card</source>
        <translation>Открыть карточку</translation>
    </message>
    <message>
        <source>Make a client</source>
        <translation>Завести клиента</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Отвечено</translation>
    </message>
    <message>
        <source>File to another…</source>
        <translation>Положить другому…</translation>
    </message>
    <message>
        <source>File to a client…</source>
        <translation>Положить клиенту…</translation>
    </message>
    <message>
        <source>Show to the team</source>
        <translation>Показать команде</translation>
    </message>
    <message>
        <source>Keep private</source>
        <translation>Сделать личным</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Вы</translation>
    </message>
    <message>
        <source>Pictures are not loaded</source>
        <translation>Картинки не загружаются</translation>
    </message>
    <message>
        <source>Active contents were left out</source>
        <translation>Активное содержимое убрано</translation>
    </message>
    <message>
        <source>The letter is longer; the whole of it stands in the mailbox</source>
        <translation>Письмо длиннее; целиком оно в почтовом ящике</translation>
    </message>
    <message>
        <source>A message of yours came back</source>
        <translation>Ваше сообщение вернулось</translation>
    </message>
    <message>
        <source>Noted: no more messages of this kind</source>
        <translation>Отмечено: таких сообщений больше не слать</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Открыть %1</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Сохранить…</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>Сохранить %1</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Входящие</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>Что в списке</translation>
    </message>
    <message>
        <source>Needs me</source>
        <translation>Ждут меня</translation>
    </message>
    <message>
        <source>New senders</source>
        <translation>Новые отправители</translation>
    </message>
    <message>
        <source>All that came</source>
        <translation>Всё пришедшее</translation>
    </message>
    <message>
        <source>Nothing waits for an answer</source>
        <translation>Ничто не ждёт ответа</translation>
    </message>
    <message>
        <source>What clients write comes here; a mailbox is set up in Settings.</source>
        <translation>Сюда приходит то, что пишут клиенты; ящик настраивается в настройках.</translation>
    </message>
    <message>
        <source>Look into the mailboxes now</source>
        <translation>Проверить почтовые ящики</translation>
    </message>
    <message>
        <source>Open the client&apos;s card</source>
        <translation>Открыть карточку клиента</translation>
    </message>
    <message>
        <source>Mark as answered</source>
        <translation>Отметить как отвеченное</translation>
    </message>
    <message>
        <source>Make a client of the writer</source>
        <translation>Завести клиента из отправителя</translation>
    </message>
    <message>
        <source>Keep private, or show to the team</source>
        <translation>Сделать личным или показать команде</translation>
    </message>
    <message>
        <source>Send the message again</source>
        <translation>Отправить сообщение снова</translation>
    </message>
    <message>
        <source>The message arrived</source>
        <translation>Сообщение дошло</translation>
    </message>
    <message>
        <source>Give the message up</source>
        <translation>Отказаться от сообщения</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) an answer</source>
        <translation>
            <numerusform>%n ждёт ответа</numerusform>
            <numerusform>%n ждут ответа</numerusform>
            <numerusform>%n ждут ответа</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>%1: not looked into yet</source>
        <translation>%1: ещё не проверялся</translation>
    </message>
    <message>
        <source>%1: looked into %2</source>
        <translation>%1: проверен %2</translation>
    </message>
    <message>
        <source>No mailbox is set up yet; that is done in Settings.</source>
        <translation>Почтовый ящик ещё не настроен; это делается в настройках.</translation>
    </message>
    <message>
        <source>Nothing new.</source>
        <translation>Ничего нового.</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) came.</source>
        <translation>
            <numerusform>Пришло %n письмо.</numerusform>
            <numerusform>Пришло %n письма.</numerusform>
            <numerusform>Пришло %n писем.</numerusform>
        </translation>
    </message>
    <message>
        <source>The letter is on %1&apos;s card already.</source>
        <translation>Письмо уже в карточке: %1.</translation>
    </message>
    <message>
        <source>missed call</source>
        <translation>пропущенный звонок</translation>
    </message>
    <message>
        <source>came back</source>
        <translation>вернулось</translation>
    </message>
    <message>
        <source>wants no more</source>
        <translation>просит не писать</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>автоответ</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>отвечено</translation>
    </message>
    <message>
        <source>new sender</source>
        <translation>новый отправитель</translation>
    </message>
    <message numerus="yes">
        <source>waiting %n day(s)</source>
        <translation>
            <numerusform>ждёт %n день</numerusform>
            <numerusform>ждёт %n дня</numerusform>
            <numerusform>ждёт %n дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waiting %n hour(s)</source>
        <translation>
            <numerusform>ждёт %n час</numerusform>
            <numerusform>ждёт %n часа</numerusform>
            <numerusform>ждёт %n часов</numerusform>
        </translation>
    </message>
    <message>
        <source>reply</source>
        <translation>ответ</translation>
    </message>
    <message>
        <source>new</source>
        <translation>новое</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>неизвестный</translation>
    </message>
    <message>
        <source>Missed call</source>
        <translation>Пропущенный звонок</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(без темы)</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Исходящие</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Отправленные</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Черновики</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответить</translation>
    </message>
    <message>
        <source>Delete the letter, take the message back</source>
        <translation>Удалить письмо, отозвать сообщение</translation>
    </message>
    <message>
        <source>Change the message</source>
        <translation>Изменить сообщение</translation>
    </message>
    <message>
        <source>Inbox: needs me</source>
        <translation>Входящие: ждут меня</translation>
    </message>
    <message>
        <source>Inbox: new senders</source>
        <translation>Входящие: новые отправители</translation>
    </message>
    <message>
        <source>Inbox: all that came</source>
        <translation>Входящие: всё пришедшее</translation>
    </message>
    <message>
        <source>Inbox: outbox</source>
        <translation>Входящие: исходящие сообщения</translation>
    </message>
    <message>
        <source>Inbox: sent</source>
        <translation>Входящие: отправленные сообщения</translation>
    </message>
    <message>
        <source>Inbox: drafts</source>
        <translation>Входящие: черновики</translation>
    </message>
    <message>
        <source>Nothing is on its way</source>
        <translation>В пути ничего нет</translation>
    </message>
    <message>
        <source>Letters and SMS stand here until they have gone out, with the reason where one waits.</source>
        <translation>Здесь стоят письма и SMS, пока они не ушли; если что-то ждёт, сказано почему.</translation>
    </message>
    <message>
        <source>Nothing was sent yet</source>
        <translation>Ещё ничего не отправлено</translation>
    </message>
    <message>
        <source>A client is written to on the card, and under the letter that came from there.</source>
        <translation>Клиенту пишут на его карточке или под пришедшим от него письмом.</translation>
    </message>
    <message>
        <source>No drafts</source>
        <translation>Черновиков нет</translation>
    </message>
    <message>
        <source>What is written and kept for later stands here.</source>
        <translation>Здесь лежит то, что написано и отложено.</translation>
    </message>
    <message>
        <source>The writer is not among the clients: make a client of them, or file the letter to one, then answer.</source>
        <translation>Автора письма нет среди клиентов: заведите его клиентом или положите письмо клиенту, потом ответьте.</translation>
    </message>
    <message>
        <source>Choose a letter to answer.</source>
        <translation>Выберите письмо, на которое отвечаете.</translation>
    </message>
</context>
<context>
    <name>opora::InboxReply</name>
    <message>
        <source>How to answer</source>
        <translation>Чем ответить</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Письмо</translation>
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
        <translation>Отключение от сервера команды</translation>
    </message>
    <message>
        <source>Nothing changes for the others. You can join again at any time.</source>
        <translation>Для остальных ничего не меняется. Присоединиться снова можно в любой момент.</translation>
    </message>
    <message>
        <source>Keep everything here as a workspace of my own</source>
        <translation>Оставить всё здесь как мою собственную базу</translation>
    </message>
    <message>
        <source>Leave nothing here: this file is removed</source>
        <translation>Не оставлять ничего: этот файл будет удалён</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Остаться</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Отключиться</translation>
    </message>
    <message>
        <source>This workspace is your own again.</source>
        <translation>Эта база снова только ваша.</translation>
    </message>
    <message>
        <source>Leave all the same</source>
        <translation>Всё равно отключиться</translation>
    </message>
</context>
<context>
    <name>opora::LeavePanel</name>
    <message>
        <source>Not everything is on the server yet</source>
        <translation>Ещё не всё на сервере</translation>
    </message>
    <message>
        <source>Nothing is kept on this computer when Opora closes. What is not on the server by then is lost, unless you put it in a file.</source>
        <translation>Когда Opora закроется, на этом компьютере ничего не останется. Что к тому времени не попало на сервер, пропадёт, если не сохранить это в файл.</translation>
    </message>
    <message>
        <source>Save in a file…</source>
        <translation>Сохранить в файл…</translation>
    </message>
    <message>
        <source>Let them go and close</source>
        <translation>Отказаться от них и закрыть</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Остаться</translation>
    </message>
    <message>
        <source>Send and close</source>
        <translation>Отправить и закрыть</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait to be sent.</source>
        <translation>
            <numerusform>%n изменение ждёт отправки.</numerusform>
            <numerusform>%n изменения ждут отправки.</numerusform>
            <numerusform>%n изменений ждут отправки.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were refused by the server and wait for a decision.</source>
        <translation>
            <numerusform>%n отклонено сервером и ждёт решения.</numerusform>
            <numerusform>%n отклонены сервером и ждут решения.</numerusform>
            <numerusform>%n отклонены сервером и ждут решения.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Отправка…</translation>
    </message>
    <message>
        <source>Not everything could be sent. Save it in a file, or stay and look.</source>
        <translation>Отправить удалось не всё. Сохраните в файл или останьтесь и посмотрите.</translation>
    </message>
    <message>
        <source>Save in a file</source>
        <translation>Сохранить в файл</translation>
    </message>
    <message>
        <source>Opora workspaces (*.opora)</source>
        <translation>Базы Opora (*.opora)</translation>
    </message>
    <message>
        <source>Unsent changes</source>
        <translation>Неотправленные изменения</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>Копирование…</translation>
    </message>
</context>
<context>
    <name>opora::LetterConsent</name>
    <message>
        <source>agreed %1</source>
        <translation>согласие: %1</translation>
    </message>
    <message>
        <source>does not want this</source>
        <translation>не хочет сообщений</translation>
    </message>
    <message>
        <source>consent not known</source>
        <translation>согласие неизвестно</translation>
    </message>
    <message>
        <source>It is not known whether %1 wants letters from you.</source>
        <translation>Неизвестно, хочет ли %1 получать от вас письма.</translation>
    </message>
    <message>
        <source>It is not known whether %1 wants SMS from you.</source>
        <translation>Неизвестно, хочет ли %1 получать от вас SMS.</translation>
    </message>
    <message>
        <source>They agreed: note it and send</source>
        <translation>Согласие есть: записать и отправить</translation>
    </message>
    <message>
        <source>Send this one all the same</source>
        <translation>Всё равно отправить это</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Не сейчас</translation>
    </message>
</context>
<context>
    <name>opora::LetterFiles</name>
    <message>
        <source>%1 cannot be attached: it is a folder or cannot be read.</source>
        <translation>Не удалось приложить: %1. Это папка или файл, который не читается.</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Приложить файлы</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
    <message>
        <source>Attached file %1</source>
        <translation>Приложенный файл %1</translation>
    </message>
    <message>
        <source>%1 – Del takes it off</source>
        <translation>%1 – Del убирает файл</translation>
    </message>
    <message>
        <source>%1 together: many mailboxes refuse letters that large.</source>
        <translation>Вместе %1: многие почтовые ящики не принимают такие большие письма.</translation>
    </message>
</context>
<context>
    <name>opora::LetterForm</name>
    <message>
        <source>Letter</source>
        <translation>Письмо</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Сообщение</translation>
    </message>
    <message>
        <source>Write the letter…</source>
        <translation>Напишите письмо…</translation>
    </message>
    <message>
        <source>Write the text the messenger opens with…</source>
        <translation>Напишите текст, с которым откроется мессенджер…</translation>
    </message>
    <message>
        <source>Write the SMS…</source>
        <translation>Напишите SMS…</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Открыть %1</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Отправить</translation>
    </message>
    <message>
        <source>%1 (took nothing)</source>
        <translation>%1 (не принимает)</translation>
    </message>
    <message>
        <source>No e-mail account may send from this computer yet. Set one up under Settings → Channels.</source>
        <translation>На этом компьютере пока нет почты, с которой можно отправлять. Настройте её: Настройки → Каналы.</translation>
    </message>
    <message>
        <source>No SMS gateway may send from this computer yet. Set one up under Settings → Channels, or open a messenger.</source>
        <translation>На этом компьютере пока нет SMS-шлюза. Настройте его: Настройки → Каналы, или откройте мессенджер.</translation>
    </message>
    <message>
        <source>Set up a channel</source>
        <translation>Настроить канал</translation>
    </message>
    <message>
        <source>This client has no e-mail address yet.</source>
        <translation>У этого клиента пока нет адреса почты.</translation>
    </message>
    <message>
        <source>This client has no phone number yet.</source>
        <translation>У этого клиента пока нет номера телефона.</translation>
    </message>
    <message>
        <source>Add an e-mail address</source>
        <translation>Добавить адрес почты</translation>
    </message>
    <message>
        <source>Add a phone number</source>
        <translation>Добавить номер телефона</translation>
    </message>
    <message>
        <source>No template of this kind yet: write one</source>
        <translation>Таких шаблонов пока нет: написать первый</translation>
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
            <numerusform>остался %n символ</numerusform>
            <numerusform>осталось %n символа</numerusform>
            <numerusform>осталось %n символов</numerusform>
        </translation>
    </message>
    <message>
        <source>The letter has no subject. Write one, so that the client knows what it is about.</source>
        <translation>У письма нет темы. Напишите её, чтобы клиент понял, о чём речь.</translation>
    </message>
    <message>
        <source>The card does not have: %1.</source>
        <translation>В карточке нет: %1.</translation>
    </message>
    <message>
        <source>I will fill it in</source>
        <translation>Я дополню</translation>
    </message>
    <message>
        <source>Send without it</source>
        <translation>Отправить без этого</translation>
    </message>
    <message>
        <source>You are changing a message that has not gone out.</source>
        <translation>Вы меняете сообщение, которое ещё не отправлено.</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>The text was changed: it goes out without the template’s formatting.</source>
        <translation>Текст изменён: письмо уйдёт без оформления шаблона.</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Save as draft</source>
        <translation>В черновики</translation>
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
        <translation>Оставить как было</translation>
    </message>
    <message>
        <source>%1 their time</source>
        <translation>у клиента %1</translation>
    </message>
    <message>
        <source>What time it is where the client is</source>
        <translation>Который час у клиента</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Приложить</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>Send it at another time</source>
        <translation>Отправить в другое время</translation>
    </message>
</context>
<context>
    <name>opora::LetterPreview</name>
    <message>
        <source>What the client will read</source>
        <translation>Что прочитает клиент</translation>
    </message>
    <message>
        <source>%1 will read:</source>
        <translation>%1 прочитает:</translation>
    </message>
    <message>
        <source>%1 will read: %2</source>
        <translation>%1 прочитает: %2</translation>
    </message>
    <message>
        <source>not on the card: %1</source>
        <translation>нет в карточке: %1</translation>
    </message>
</context>
<context>
    <name>opora::LetterView</name>
    <message>
        <source>Letter</source>
        <translation>Письмо</translation>
    </message>
</context>
<context>
    <name>opora::LossChart</name>
    <message>
        <source>Why deals were lost</source>
        <translation>Почему сделки проиграны</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n deal(s)</source>
        <translation>
            <numerusform>%1: %n сделка</numerusform>
            <numerusform>%1: %n сделки</numerusform>
            <numerusform>%1: %n сделок</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::LostPanel</name>
    <message>
        <source>Why was it lost?</source>
        <translation>Почему она проиграна?</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Другая причина</translation>
    </message>
    <message>
        <source>Which one?</source>
        <translation>Какая?</translation>
    </message>
    <message>
        <source>Note (who won it, when to ask again)</source>
        <translation>Заметка (кто выиграл, когда спросить снова)</translation>
    </message>
    <message>
        <source>Note on the lost deal</source>
        <translation>Заметка о проигранной сделке</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Mark as lost</source>
        <translation>Отметить проигранной</translation>
    </message>
    <message>
        <source>Choose a reason: the report on lost deals lives from it.</source>
        <translation>Выберите причину: на ней держится отчёт о проигранных сделках.</translation>
    </message>
</context>
<context>
    <name>opora::LostReasonsEditor</name>
    <message>
        <source>Another reason</source>
        <translation>Другая причина</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Add the reason</source>
        <translation>Добавить причину</translation>
    </message>
    <message>
        <source>Reason: %1. Delete removes it.</source>
        <translation>Причина: %1. Delete удаляет её.</translation>
    </message>
    <message>
        <source>“%1” is in the list already.</source>
        <translation>«%1» уже есть в списке.</translation>
    </message>
</context>
<context>
    <name>opora::MainWindow</name>
    <message>
        <source>Open Opora</source>
        <translation>Открыть Opora</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Новая задача</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>New workspace…</source>
        <translation>Новая база…</translation>
    </message>
    <message>
        <source>Open a workspace…</source>
        <translation>Открыть базу…</translation>
    </message>
    <message>
        <source>Open the demo workspace</source>
        <translation>Открыть демонстрационную базу</translation>
    </message>
    <message>
        <source>Make a backup copy…</source>
        <translation>Сделать резервную копию…</translation>
    </message>
    <message>
        <source>Make a backup copy</source>
        <translation>Резервная копия</translation>
    </message>
    <message>
        <source>Opora workspaces (*.opora)</source>
        <translation>Базы Opora (*.opora)</translation>
    </message>
    <message>
        <source>Copied and checked: %1</source>
        <translation>Скопировано и проверено: %1</translation>
    </message>
    <message>
        <source>Close the workspace</source>
        <translation>Закрыть базу</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>Переключить светлую и тёмную тему</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>Открывается %1…</translation>
    </message>
    <message numerus="yes">
        <source>Opora: %n task(s) for today</source>
        <translation>
            <numerusform>Opora: %n задача на сегодня</numerusform>
            <numerusform>Opora: %n задачи на сегодня</numerusform>
            <numerusform>Opora: %n задач на сегодня</numerusform>
        </translation>
    </message>
    <message>
        <source>This file can only be read here: what you change cannot be saved.</source>
        <translation>Этот файл можно только читать: изменения не сохранятся.</translation>
    </message>
    <message>
        <source>Making a demo workspace…</source>
        <translation>Создаётся демонстрационная база…</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>Открыть базу</translation>
    </message>
    <message>
        <source>Opora workspaces (*.opora);;All files (*)</source>
        <translation>Базы Opora (*.opora);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Connect to a team&apos;s server…</source>
        <translation>Подключиться к серверу команды…</translation>
    </message>
    <message>
        <source>Work in this copy</source>
        <translation>Работать в этой копии</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>You are looking at the backup “%1”. Nothing is changed in it, and your workspace stays as it is.</source>
        <translation>Вы смотрите копию «%1». В ней ничего не меняется, и ваша база остаётся как есть.</translation>
    </message>
    <message>
        <source>Making the replica…</source>
        <translation>Создаётся копия…</translation>
    </message>
    <message>
        <source>Joining the team…</source>
        <translation>Присоединение к команде…</translation>
    </message>
    <message>
        <source>This workspace is the team&apos;s now.</source>
        <translation>Теперь это база команды.</translation>
    </message>
    <message>
        <source>You are in the team&apos;s workspace.</source>
        <translation>Вы в базе команды.</translation>
    </message>
</context>
<context>
    <name>opora::ManagerModel</name>
    <message>
        <source>%1: %2 deals, %3 won, %4</source>
        <translation>%1: сделок %2, выиграно %3, %4</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Менеджер</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Сделок</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Выиграно</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>Конверсия</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>Цикл</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Выручка</translation>
    </message>
</context>
<context>
    <name>opora::MappingTable</name>
    <message>
        <source>Column in the file</source>
        <translation>Столбец в файле</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Куда идёт</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Пример</translation>
    </message>
    <message>
        <source>%1 goes to</source>
        <translation>Куда идёт «%1»</translation>
    </message>
    <message>
        <source>— do not import —</source>
        <translation>— не загружать —</translation>
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
            <numerusform>%n ячейка неверна</numerusform>
            <numerusform>%n ячейки неверны</numerusform>
            <numerusform>%n ячеек неверны</numerusform>
        </translation>
    </message>
    <message>
        <source>fits</source>
        <translation>подходит</translation>
    </message>
</context>
<context>
    <name>opora::MessageBar</name>
    <message>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Закрыть сообщение</translation>
    </message>
</context>
<context>
    <name>opora::MessageFiles</name>
    <message>
        <source>Save the file</source>
        <translation>Сохранить файл</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Сохранено: %1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Открыть %1</translation>
    </message>
    <message>
        <source>Save %1…</source>
        <translation>Сохранить %1…</translation>
    </message>
</context>
<context>
    <name>opora::MessageWords</name>
    <message>
        <source>Email</source>
        <translation>Письмо</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Messenger</source>
        <translation>Мессенджер</translation>
    </message>
    <message>
        <source>next try %1</source>
        <translation>следующая попытка: %1</translation>
    </message>
    <message>
        <source>waits until %1</source>
        <translation>ждёт: %1</translation>
    </message>
    <message>
        <source>goes out %1</source>
        <translation>уйдёт: %1</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>в очереди</translation>
    </message>
    <message>
        <source>about to go out</source>
        <translation>вот-вот уйдёт</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>отправляется</translation>
    </message>
    <message>
        <source>sent, arrival not known</source>
        <translation>отправлено, о доставке неизвестно</translation>
    </message>
    <message>
        <source>not delivered</source>
        <translation>не доставлено</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>не отправлено</translation>
    </message>
    <message>
        <source>may have gone out</source>
        <translation>могло уйти</translation>
    </message>
    <message>
        <source>held back</source>
        <translation>придержано</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>черновик</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>отправляется</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>отправлено</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>ошибка</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>неясно</translation>
    </message>
    <message>
        <source>held</source>
        <translation>придержано</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>отменено</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>доставлено</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>открыто</translation>
    </message>
    <message>
        <source>link opened</source>
        <translation>перешли по ссылке</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>есть ответ</translation>
    </message>
    <message>
        <source>No final answer came. Look whether it arrived before it is sent again.</source>
        <translation>Окончательного ответа не было. Прежде чем отправлять снова, выясните, дошло ли оно.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Попробовать сейчас</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать снова</translation>
    </message>
    <message>
        <source>Queue again</source>
        <translation>Снова в очередь</translation>
    </message>
    <message>
        <source>It arrived</source>
        <translation>Оно дошло</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Отправить снова</translation>
    </message>
    <message>
        <source>Attached: %1</source>
        <translation>Приложено: %1</translation>
    </message>
    <message>
        <source>sent, arrival not confirmed yet</source>
        <translation>отправлено, доставка пока не подтверждена</translation>
    </message>
    <message>
        <source>delivered, reading not known</source>
        <translation>доставлено, прочитано ли — неизвестно</translation>
    </message>
</context>
<context>
    <name>opora::MessengerLetter</name>
    <message>
        <source>%1 could not be opened on this computer. Nothing was noted.</source>
        <translation>%1 не удалось открыть на этом компьютере. Ничего не записано.</translation>
    </message>
    <message>
        <source>Was it sent in %1?</source>
        <translation>Сообщение отправлено в %1?</translation>
    </message>
    <message>
        <source>Yes, note it</source>
        <translation>Да, записать</translation>
    </message>
    <message>
        <source>No, not sent</source>
        <translation>Нет, не отправлено</translation>
    </message>
</context>
<context>
    <name>opora::NameEdit</name>
    <message>
        <source>Surname</source>
        <translation>Фамилия</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>Отчество</translation>
    </message>
    <message>
        <source>Company name</source>
        <translation>Название компании</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>F2 edits the name</source>
        <translation>F2 изменяет имя</translation>
    </message>
    <message>
        <source>A company needs a name.</source>
        <translation>Компании нужно название.</translation>
    </message>
    <message>
        <source>A person needs a surname or a given name.</source>
        <translation>Человеку нужна фамилия или имя.</translation>
    </message>
</context>
<context>
    <name>opora::NewClientPanel</name>
    <message>
        <source>New client</source>
        <translation>Новый клиент</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Add client</source>
        <translation>Добавить клиента</translation>
    </message>
    <message>
        <source>Kind of client</source>
        <translation>Вид клиента</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Человек</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Компания</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Фамилия</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>Отчество</translation>
    </message>
    <message>
        <source>Company name</source>
        <translation>Название компании</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Почта</translation>
    </message>
    <message>
        <source>Works at</source>
        <translation>Работает в</translation>
    </message>
    <message>
        <source>A company of your list, or a new one</source>
        <translation>Компания из вашего списка или новая</translation>
    </message>
    <message>
        <source>Already in your list:</source>
        <translation>Уже есть в списке:</translation>
    </message>
    <message>
        <source>A company needs a name.</source>
        <translation>Компании нужно название.</translation>
    </message>
    <message>
        <source>A person needs a surname or a given name.</source>
        <translation>Человеку нужна фамилия или имя.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
</context>
<context>
    <name>opora::NewDealPanel</name>
    <message>
        <source>New deal</source>
        <translation>Новая сделка</translation>
    </message>
    <message>
        <source>With %1</source>
        <translation>С клиентом %1</translation>
    </message>
    <message>
        <source>What the client may buy</source>
        <translation>Что клиент может купить</translation>
    </message>
    <message>
        <source>DD.MM.YYYY</source>
        <translation>ДД.ММ.ГГГГ</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Этап</translation>
    </message>
    <message>
        <source>Expected close</source>
        <translation>Ожидаемое закрытие</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Add deal</source>
        <translation>Добавить сделку</translation>
    </message>
    <message>
        <source>A deal needs a title.</source>
        <translation>Сделке нужно название.</translation>
    </message>
    <message>
        <source>“%1” is not an amount. Write it like 1234.50.</source>
        <translation>«%1» — не сумма. Напишите как 1234.50.</translation>
    </message>
    <message>
        <source>There is no such date. Write it like 31.12.2026.</source>
        <translation>Такой даты нет. Напишите как 31.12.2026.</translation>
    </message>
</context>
<context>
    <name>opora::NewWorkspacePanel</name>
    <message>
        <source>My clients</source>
        <translation>Мои клиенты</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>Новая база</translation>
    </message>
    <message>
        <source>One file holds everything. Copy it, move it, back it up like any document.</source>
        <translation>Всё лежит в одном файле. Его можно копировать, переносить и сохранять, как любой документ.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ваше имя</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Часовой пояс</translation>
    </message>
    <message>
        <source>Language of the stages</source>
        <translation>Язык этапов</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Создать</translation>
    </message>
    <message>
        <source>Opora workspaces (*.opora)</source>
        <translation>Базы Opora (*.opora)</translation>
    </message>
    <message>
        <source>Choose where the file goes.</source>
        <translation>Выберите, где будет файл.</translation>
    </message>
    <message>
        <source>There is already a file of this name. It was left alone; choose another name.</source>
        <translation>Файл с таким именем уже есть. Он не тронут; выберите другое имя.</translation>
    </message>
    <message>
        <source>This folder does not exist. Choose another one.</source>
        <translation>Такой папки нет. Выберите другую.</translation>
    </message>
</context>
<context>
    <name>opora::NextStepCard</name>
    <message>
        <source>Next step</source>
        <translation>Следующий шаг</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Сделано</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Open the task</source>
        <translation>Открыть задачу</translation>
    </message>
    <message>
        <source>+ Task</source>
        <translation>+ Задача</translation>
    </message>
    <message>
        <source>Plan the next step</source>
        <translation>Запланировать следующий шаг</translation>
    </message>
    <message>
        <source>Nothing is planned</source>
        <translation>Ничего не запланировано</translation>
    </message>
    <message>
        <source>A client without a next step is easily forgotten.</source>
        <translation>О клиенте без следующего шага легко забыть.</translation>
    </message>
    <message>
        <source>no due date</source>
        <translation>без срока</translation>
    </message>
</context>
<context>
    <name>opora::NextStepPanel</name>
    <message>
        <source>Next step</source>
        <translation>Следующий шаг</translation>
    </message>
    <message>
        <source>Call back Fri 10:00</source>
        <translation>Перезвонить в пятницу 10:00</translation>
    </message>
    <message>
        <source>What is to be done, and when</source>
        <translation>Что сделать и когда</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Завтра</translation>
    </message>
    <message>
        <source>In 3 days</source>
        <translation>Через 3 дня</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>Через неделю</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation>Запланировать</translation>
    </message>
    <message>
        <source>Type what is to be done.</source>
        <translation>Напишите, что сделать.</translation>
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
        <translation>Исходящие</translation>
    </message>
    <message>
        <source>Parts of the outbox</source>
        <translation>Разделы исходящих</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Ждут вас</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>В очереди</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Черновики</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Отправленные</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Отменённые</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Сообщения</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Здесь пусто</translation>
    </message>
    <message>
        <source>Messages that failed, were held back or may have gone out come here with the reason; what waits and what went out stands beside.</source>
        <translation>Сюда с указанием причины попадают сообщения, которые не ушли, были придержаны или могли уйти; рядом видно, что ждёт и что отправлено.</translation>
    </message>
    <message>
        <source>Try the message again</source>
        <translation>Повторить отправку сообщения</translation>
    </message>
    <message>
        <source>The message arrived</source>
        <translation>Сообщение дошло</translation>
    </message>
    <message>
        <source>Send the message again</source>
        <translation>Отправить сообщение снова</translation>
    </message>
    <message>
        <source>Change the message</source>
        <translation>Изменить сообщение</translation>
    </message>
    <message>
        <source>Take the message back</source>
        <translation>Отозвать сообщение</translation>
    </message>
    <message>
        <source>Open the client of the message</source>
        <translation>Открыть клиента сообщения</translation>
    </message>
    <message>
        <source>Try all failed messages again</source>
        <translation>Повторить все неотправленные</translation>
    </message>
    <message>
        <source>Outbox: needs you</source>
        <translation>Исходящие: ждут вас</translation>
    </message>
    <message>
        <source>Outbox: waiting</source>
        <translation>Исходящие: в очереди</translation>
    </message>
    <message>
        <source>Outbox: drafts</source>
        <translation>Исходящие: черновики</translation>
    </message>
    <message>
        <source>Outbox: sent</source>
        <translation>Исходящие: отправленные</translation>
    </message>
    <message>
        <source>Outbox: cancelled</source>
        <translation>Исходящие: отменённые</translation>
    </message>
    <message>
        <source>Send what waits now</source>
        <translation>Отправить ожидающее сейчас</translation>
    </message>
    <message numerus="yes">
        <source>tried %n time(s)</source>
        <translation>
            <numerusform>%n попытка</numerusform>
            <numerusform>%n попытки</numerusform>
            <numerusform>%n попыток</numerusform>
        </translation>
    </message>
    <message>
        <source>written by %1, %2</source>
        <comment>a person, a time</comment>
        <translation>автор: %1, %2</translation>
    </message>
    <message>
        <source>Open card</source>
        <translation>Открыть карточку</translation>
    </message>
    <message>
        <source>No message has failed.</source>
        <translation>Неотправленных сообщений нет.</translation>
    </message>
    <message>
        <source>Nothing is sent from here at present.</source>
        <translation>Сейчас отсюда ничего не отправляется.</translation>
    </message>
    <message>
        <source>Try all again</source>
        <translation>Повторить все</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Отправить сейчас</translation>
    </message>
</context>
<context>
    <name>opora::OutcomeCard</name>
    <message>
        <source>%1 new</source>
        <translation>новых: %1</translation>
    </message>
    <message>
        <source>%1 updated</source>
        <translation>обновится: %1</translation>
    </message>
    <message>
        <source>%1 unchanged</source>
        <translation>без изменений: %1</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>отклонено: %1</translation>
    </message>
    <message>
        <source>nothing changes</source>
        <translation>ничего не изменится</translation>
    </message>
</context>
<context>
    <name>opora::OverlayPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>opora::PendingPage</name>
    <message>
        <source>Everything here is saved on this computer. It goes to the server by itself.</source>
        <translation>Всё это сохранено на этом компьютере и уйдёт на сервер само.</translation>
    </message>
    <message>
        <source>Pending changes</source>
        <translation>Неотправленные изменения</translation>
    </message>
    <message>
        <source>Everything is on the server</source>
        <translation>Всё на сервере</translation>
    </message>
    <message>
        <source>What you change here waits on this page until the server has it.</source>
        <translation>Изменения ждут на этой странице, пока не попадут на сервер.</translation>
    </message>
    <message>
        <source>Take the change back…</source>
        <translation>Отменить изменение…</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>Открыть запись</translation>
    </message>
    <message>
        <source>held</source>
        <comment>a change that waits for another</comment>
        <translation>задержано</translation>
    </message>
    <message>
        <source>sent</source>
        <comment>a change without an answer yet</comment>
        <translation>отправлено</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>ждёт</translation>
    </message>
    <message>
        <source>Made %1.</source>
        <translation>Сделано: %1.</translation>
    </message>
    <message>
        <source>It builds on a change that the server refused; it goes when that one is decided (Needs attention).</source>
        <translation>Оно держится на изменении, которое сервер отклонил, и уйдёт, когда то решится («Требует внимания»).</translation>
    </message>
    <message>
        <source>It was sent; the server&apos;s answer is not known yet. Sending it again does no harm.</source>
        <translation>Отправлено; ответ сервера ещё неизвестен. Повторная отправка не повредит.</translation>
    </message>
    <message>
        <source>Take it back…</source>
        <translation>Отменить…</translation>
    </message>
</context>
<context>
    <name>opora::PipelineFilter</name>
    <message>
        <source>Closing this month</source>
        <translation>Закрытие в этом месяце</translation>
    </message>
    <message>
        <source>Closing next month</source>
        <translation>Закрытие в следующем месяце</translation>
    </message>
    <message>
        <source>Closing this quarter</source>
        <translation>Закрытие в этом квартале</translation>
    </message>
    <message>
        <source>Closing next quarter</source>
        <translation>Закрытие в следующем квартале</translation>
    </message>
    <message>
        <source>Closing this year</source>
        <translation>Закрытие в этом году</translation>
    </message>
    <message>
        <source>Closing date passed</source>
        <translation>Дата закрытия прошла</translation>
    </message>
    <message>
        <source>Closing any time</source>
        <translation>Закрытие в любой срок</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>My deals</source>
        <translation>Мои сделки</translation>
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
        <translation>Чьи сделки: %1</translation>
    </message>
    <message>
        <source>Standing too long</source>
        <translation>Слишком долго на этапе</translation>
    </message>
    <message>
        <source>Without a next step</source>
        <translation>Без следующего шага</translation>
    </message>
</context>
<context>
    <name>opora::PipelinePage</name>
    <message>
        <source>Won</source>
        <translation>Выиграна</translation>
    </message>
    <message>
        <source>Lost…</source>
        <translation>Проиграна…</translation>
    </message>
    <message>
        <source>Move to pipeline…</source>
        <translation>В другую воронку…</translation>
    </message>
    <message>
        <source>Drag a card, or use Alt+←/→ to move, Enter to open, N for next step</source>
        <translation>Перетащите карточку или нажмите Alt+←/→, Enter открывает, N — следующий шаг</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Воронка</translation>
    </message>
    <message>
        <source>Drop a deal here, or press W on its card</source>
        <translation>Перетащите сделку сюда или нажмите W на карточке</translation>
    </message>
    <message>
        <source>Drop a deal here, or press L on its card</source>
        <translation>Перетащите сделку сюда или нажмите L на карточке</translation>
    </message>
    <message>
        <source>Drop a deal here to move it into another pipeline</source>
        <translation>Перетащите сделку сюда, чтобы перенести её в другую воронку</translation>
    </message>
    <message>
        <source>Choose a card first</source>
        <translation>Сначала выберите карточку</translation>
    </message>
    <message>
        <source>Add a deal to the board</source>
        <translation>Добавить сделку на доску</translation>
    </message>
    <message>
        <source>Open the chosen deal</source>
        <translation>Открыть выбранную сделку</translation>
    </message>
    <message>
        <source>Plan the next step of the chosen deal</source>
        <translation>Запланировать следующий шаг выбранной сделки</translation>
    </message>
    <message>
        <source>Mark the chosen deal as won</source>
        <translation>Отметить выбранную сделку выигранной</translation>
    </message>
    <message>
        <source>Mark the chosen deal as lost</source>
        <translation>Отметить выбранную сделку проигранной</translation>
    </message>
    <message>
        <source>Delete the chosen deal</source>
        <translation>Удалить выбранную сделку</translation>
    </message>
    <message>
        <source>Move the chosen deal one stage on</source>
        <translation>Перенести выбранную сделку на этап вперёд</translation>
    </message>
    <message>
        <source>Move the chosen deal one stage back</source>
        <translation>Перенести выбранную сделку на этап назад</translation>
    </message>
    <message>
        <source>Show everybody&apos;s deals, closing any time</source>
        <translation>Показать сделки всех с любым сроком закрытия</translation>
    </message>
    <message>
        <source>No deals match</source>
        <translation>Нет подходящих сделок</translation>
    </message>
    <message>
        <source>Nobody&apos;s open deal fits the chosen owner and closing time.</source>
        <translation>Под выбранного ответственного и срок не подходит ни одна открытая сделка.</translation>
    </message>
    <message>
        <source>Show all deals</source>
        <translation>Показать все сделки</translation>
    </message>
    <message>
        <source>No open deals yet</source>
        <translation>Открытых сделок пока нет</translation>
    </message>
    <message>
        <source>Deals move over this board from the first request to the contract.</source>
        <translation>Сделки движутся по этой доске от первого запроса до договора.</translation>
    </message>
    <message>
        <source>Add the first deal</source>
        <translation>Добавить первую сделку</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n открытая</numerusform>
            <numerusform>%n открытые</numerusform>
            <numerusform>%n открытых</numerusform>
        </translation>
    </message>
    <message>
        <source>weighted %1</source>
        <translation>взвешенно %1</translation>
    </message>
    <message>
        <source>This pipeline has no open stage yet. Add one in Settings.</source>
        <translation>В этой воронке ещё нет открытых этапов. Добавьте этап в настройках.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Open the client</source>
        <translation>Открыть клиента</translation>
    </message>
    <message>
        <source>Next step…</source>
        <translation>Следующий шаг…</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>Перенести на этап</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Move to pipeline</source>
        <translation>Перенести в воронку</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Move the chosen deal to another pipeline</source>
        <translation>Перенести выбранную сделку в другую воронку</translation>
    </message>
    <message>
        <source>There is only one pipeline. Add another in Settings.</source>
        <translation>Воронка всего одна. Добавьте ещё одну в настройках.</translation>
    </message>
</context>
<context>
    <name>opora::PresenceHint</name>
    <message>
        <source>%1 is editing</source>
        <translation>Сейчас правит: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more are editing</source>
        <translation>
            <numerusform>Сейчас правят: %1 и ещё %n</numerusform>
            <numerusform>Сейчас правят: %1 и ещё %n</numerusform>
            <numerusform>Сейчас правят: %1 и ещё %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::PreviewModel</name>
    <message>
        <source>new</source>
        <translation>новая</translation>
    </message>
    <message>
        <source>update</source>
        <translation>обновится</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>без изменений</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>отклонена</translation>
    </message>
    <message>
        <source>fix %1</source>
        <translation>исправьте: %1</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Итог</translation>
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
        <translation>Отмена</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
</context>
<context>
    <name>opora::QuickAddField</name>
    <message>
        <source>Add a task: “call back Fri 10:00”</source>
        <translation>Новая задача: «перезвонить в пятницу 10:00»</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Новая задача</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Add the task</source>
        <translation>Добавить эту задачу</translation>
    </message>
</context>
<context>
    <name>opora::RecentRow</name>
    <message>
        <source>not found · Del removes it from the list</source>
        <translation>не найдена · Del убирает из списка</translation>
    </message>
    <message>
        <source>this computer · %1</source>
        <translation>этот компьютер · %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s)</source>
        <translation>
            <numerusform>%Ln клиент</numerusform>
            <numerusform>%Ln клиента</numerusform>
            <numerusform>%Ln клиентов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::Reminders</name>
    <message>
        <source>Done</source>
        <translation>Сделано</translation>
    </message>
    <message numerus="yes">
        <source>Snooze %n min</source>
        <translation>
            <numerusform>Отложить на %n мин</numerusform>
            <numerusform>Отложить на %n мин</numerusform>
            <numerusform>Отложить на %n мин</numerusform>
        </translation>
    </message>
    <message>
        <source>Reminder: %1</source>
        <translation>Напоминание: %1</translation>
    </message>
    <message>
        <source>Reminder: %1 · %2</source>
        <translation>Напоминание: %1 · %2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) came while Opora was not running.</source>
        <translation>
            <numerusform>Пока Opora была закрыта, пришло %n напоминание.</numerusform>
            <numerusform>Пока Opora была закрыта, пришло %n напоминания.</numerusform>
            <numerusform>Пока Opora была закрыта, пришло %n напоминаний.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Today</source>
        <translation>Открыть «Сегодня»</translation>
    </message>
</context>
<context>
    <name>opora::ReportMenus</name>
    <message>
        <source>All time</source>
        <translation>За всё время</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Этот месяц</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Прошлый месяц</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>Этот квартал</translation>
    </message>
    <message>
        <source>Last quarter</source>
        <translation>Прошлый квартал</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Этот год</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Прошлый год</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>с %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>по %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>С … по …</translation>
    </message>
    <message>
        <source>Deals created from … to …</source>
        <translation>Сделки, созданные с … по …</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>To</source>
        <translation>По</translation>
    </message>
    <message>
        <source>Leave a line empty for no limit.</source>
        <translation>Пустая строка — без границы.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>“%1” is not a date.</source>
        <translation>«%1» — не дата.</translation>
    </message>
    <message>
        <source>The first day is after the last one.</source>
        <translation>Первый день позже последнего.</translation>
    </message>
    <message>
        <source>Whole team</source>
        <translation>Вся команда</translation>
    </message>
    <message>
        <source>My deals</source>
        <translation>Мои сделки</translation>
    </message>
    <message>
        <source>Stages reached: skipped ones count too</source>
        <translation>Достигнутые этапы: пропущенные тоже считаются</translation>
    </message>
    <message>
        <source>Stages visited: only where a deal really stood</source>
        <translation>Пройденные этапы: только те, где сделка стояла</translation>
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
        <translation>Сделки созданы: %1</translation>
    </message>
    <message>
        <source>Whose deals: %1</source>
        <translation>Чьи сделки: %1</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Дошло</translation>
    </message>
    <message>
        <source>Visited</source>
        <translation>Пройденные</translation>
    </message>
    <message>
        <source>What counts: %1</source>
        <translation>Что считается: %1</translation>
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
        <translation>Почему сделки проиграны</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Подсчёт…</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Отчёты</translation>
    </message>
    <message>
        <source>Funnel</source>
        <translation>Воронка</translation>
    </message>
    <message>
        <source>Table as CSV…</source>
        <translation>Таблица в CSV…</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>Выгрузить отчёт</translation>
    </message>
    <message>
        <source>Managers</source>
        <translation>Менеджеры</translation>
    </message>
    <message>
        <source>Back to the managers (Esc)</source>
        <translation>Назад к менеджерам (Esc)</translation>
    </message>
    <message>
        <source>Deals behind the figure</source>
        <translation>Сделки за этой цифрой</translation>
    </message>
    <message>
        <source>Export the report as CSV</source>
        <translation>Выгрузить отчёт в CSV</translation>
    </message>
    <message>
        <source>Report on all time and the whole team</source>
        <translation>Отчёт за всё время по всей команде</translation>
    </message>
    <message>
        <source>Funnel by the furthest stage reached</source>
        <translation>Воронка по достигнутым этапам</translation>
    </message>
    <message>
        <source>Funnel by the stages visited</source>
        <translation>Воронка по пройденным этапам</translation>
    </message>
    <message>
        <source>Deals created in the period, by the furthest stage they reached</source>
        <translation>Сделки, созданные за период, по самому дальнему этапу</translation>
    </message>
    <message>
        <source>Deals created in the period, by the stages they stood in</source>
        <translation>Сделки, созданные за период, по пройденным этапам</translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n сделка</numerusform>
            <numerusform>%n сделки</numerusform>
            <numerusform>%n сделок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n won</source>
        <translation>
            <numerusform>%n выиграна</numerusform>
            <numerusform>%n выиграны</numerusform>
            <numerusform>%n выиграно</numerusform>
        </translation>
    </message>
    <message>
        <source>cycle %1 (median)</source>
        <translation>цикл %1 (медиана)</translation>
    </message>
    <message>
        <source>Not in the sums, for want of a rate: %1</source>
        <translation>Не вошло в суммы, нет курса: %1</translation>
    </message>
    <message>
        <source>No deals here</source>
        <translation>Сделок нет</translation>
    </message>
    <message>
        <source>No deal of this owner was created in the chosen period.</source>
        <translation>У этого ответственного за период нет созданных сделок.</translation>
    </message>
    <message>
        <source>Show all time</source>
        <translation>Показать за всё время</translation>
    </message>
    <message>
        <source>Nothing to count yet</source>
        <translation>Считать пока нечего</translation>
    </message>
    <message>
        <source>The funnel shows how far deals come and where they are lost. It fills as deals move over the board.</source>
        <translation>Воронка показывает, как далеко доходят сделки и где теряются. Она заполнится, когда сделки пойдут по доске.</translation>
    </message>
    <message>
        <source>Go to the pipeline</source>
        <translation>К воронке</translation>
    </message>
    <message>
        <source>Click a bar to see the deals behind it.</source>
        <translation>Нажмите на полосу, чтобы увидеть её сделки.</translation>
    </message>
    <message numerus="yes">
        <source>Biggest loss: %1 → %2, %n deal(s).</source>
        <translation>
            <numerusform>Самая большая потеря: %1 → %2, %n сделка.</numerusform>
            <numerusform>Самая большая потеря: %1 → %2, %n сделки.</numerusform>
            <numerusform>Самая большая потеря: %1 → %2, %n сделок.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n deal(s)</source>
        <translation>
            <numerusform>%1 · %n сделка</numerusform>
            <numerusform>%1 · %n сделки</numerusform>
            <numerusform>%1 · %n сделок</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to export yet.</source>
        <translation>Выгружать пока нечего.</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Файлы CSV (*.csv)</translation>
    </message>
    <message>
        <source>funnel.csv</source>
        <translation>voronka.csv</translation>
    </message>
    <message>
        <source>The report was written to %1</source>
        <translation>Отчёт записан в %1</translation>
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
        <translation>вручную</translation>
    </message>
    <message>
        <source>before an upgrade</source>
        <comment>how a backup was made</comment>
        <translation>перед обновлением</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Восстановление из копии</translation>
    </message>
    <message>
        <source>The copy opens in a window of its own, beside your workspace, for looking only. You decide there whether to go on working in it; what you have now stays as it is.</source>
        <translation>Копия откроется в отдельном окне рядом с вашей базой, только для просмотра. Там вы решите, работать ли дальше в ней; нынешняя база остаётся как есть.</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Сделана</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Как</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Резервные копии</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Другой файл…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Open beside</source>
        <translation>Открыть рядом</translation>
    </message>
    <message>
        <source>Open a backup</source>
        <translation>Открыть копию</translation>
    </message>
    <message>
        <source>Opora workspaces (*.opora);;All files (*)</source>
        <translation>Базы Opora (*.opora);;Все файлы (*)</translation>
    </message>
    <message>
        <source>There is no copy in the folder yet. Choose a file if you have one elsewhere.</source>
        <translation>В папке пока нет копий. Если копия лежит в другом месте, выберите файл.</translation>
    </message>
</context>
<context>
    <name>opora::SendLater</name>
    <message>
        <source>Send then</source>
        <translation>Отправить тогда</translation>
    </message>
    <message>
        <source>When it is to go out</source>
        <translation>Когда отправить</translation>
    </message>
    <message>
        <source>fri 10:00, in 2 days 14:00…</source>
        <translation>пт 10:00, через 2 дня 14:00…</translation>
    </message>
    <message>
        <source>In an hour: %1</source>
        <translation>Через час: %1</translation>
    </message>
    <message>
        <source>Tomorrow at %1</source>
        <translation>Завтра в %1</translation>
    </message>
    <message>
        <source>On Monday at %1</source>
        <translation>В понедельник в %1</translation>
    </message>
    <message>
        <source>Another time…</source>
        <translation>Другое время…</translation>
    </message>
    <message>
        <source>That is over already.</source>
        <translation>Это время уже прошло.</translation>
    </message>
</context>
<context>
    <name>opora::SettingFields</name>
    <message>
        <source>as the channel has it</source>
        <translation>как задано в канале</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>In the browser</source>
        <translation>В браузере</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no encryption, no sign-in</comment>
        <translation>Нет</translation>
    </message>
</context>
<context>
    <name>opora::SettingsPage</name>
    <message>
        <source>Make a verified backup copy now</source>
        <translation>Сделать проверенную резервную копию</translation>
    </message>
    <message>
        <source>Check the workspace</source>
        <translation>Проверить базу</translation>
    </message>
    <message>
        <source>Add a stage</source>
        <translation>Добавить этап</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>This device</source>
        <translation>Это устройство</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Follow system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлая</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная</translation>
    </message>
    <message>
        <source>The language changes when Opora is started again.</source>
        <translation>Язык сменится при следующем запуске Opora.</translation>
    </message>
    <message>
        <source>This workspace</source>
        <translation>Эта база</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Часовой пояс</translation>
    </message>
    <message>
        <source>The currency new amounts are in, and the zone in which the days of every report begin.</source>
        <translation>Валюта новых сумм и часовой пояс, по которому начинаются дни отчётов.</translation>
    </message>
    <message>
        <source>Pipelines and stages</source>
        <translation>Воронки и этапы</translation>
    </message>
    <message>
        <source>Why deals are lost</source>
        <translation>Почему сделки проиграны</translation>
    </message>
    <message>
        <source>Offered when a deal is moved to Lost. Reports count by them.</source>
        <translation>Предлагаются при проигрыше сделки. По ним считают отчёты.</translation>
    </message>
    <message>
        <source>Opora %1</source>
        <translation>Opora %1</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty. Your data stays in your file and goes nowhere.</source>
        <translation>Свободная программа по лицензии GNU GPL версии 3 или новее. Без каких-либо гарантий. Ваши данные остаются в вашем файле и никуда не уходят.</translation>
    </message>
    <message>
        <source>Built with Qt %1</source>
        <translation>Собрано с Qt %1</translation>
    </message>
    <message>
        <source>About Opora</source>
        <translation>О программе</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>Восстановить из копии…</translation>
    </message>
    <message>
        <source>Change the folder for backups…</source>
        <translation>Изменить папку для копий…</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>This workspace is shared through %1.</source>
        <translation>Эта база общая, сервер: %1.</translation>
    </message>
    <message>
        <source>A PostgreSQL server lets a team share one base: everybody has a full copy that works without the network.</source>
        <translation>Через сервер PostgreSQL команда делит одну базу: у каждого полная копия, которая работает и без сети.</translation>
    </message>
    <message>
        <source>Open the Team page</source>
        <translation>Открыть страницу «Команда»</translation>
    </message>
    <message>
        <source>Connect to a server…</source>
        <translation>Подключиться к серверу…</translation>
    </message>
    <message>
        <source>Add a channel…</source>
        <translation>Добавить канал…</translation>
    </message>
    <message>
        <source>Test the channels</source>
        <translation>Проверить каналы</translation>
    </message>
</context>
<context>
    <name>opora::Sidebar</name>
    <message>
        <source>Pages</source>
        <translation>Страницы</translation>
    </message>
</context>
<context>
    <name>opora::SignInFields</name>
    <message>
        <source>Another provider</source>
        <translation>Другой провайдер</translation>
    </message>
    <message>
        <source>Signs in at</source>
        <translation>Вход через</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>Идентификатор клиента</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Секрет клиента</translation>
    </message>
    <message>
        <source>What your company got when it registered Opora with the provider. Kept in the workspace, for everybody in it.</source>
        <translation>То, что компания получила, зарегистрировав Opora у провайдера. Хранится в рабочем файле, для всех, кто в нём работает.</translation>
    </message>
    <message>
        <source>Address to sign in at</source>
        <translation>Адрес входа</translation>
    </message>
    <message>
        <source>Address that gives tokens</source>
        <translation>Адрес выдачи токенов</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Область доступа</translation>
    </message>
    <message>
        <source>Sign in in the browser…</source>
        <translation>Войти в браузере…</translation>
    </message>
    <message>
        <source>The token goes to this computer’s keychain when the channel is saved; no password is kept.</source>
        <translation>Токен попадёт в хранилище паролей этого компьютера, когда канал будет сохранён; пароль не хранится.</translation>
    </message>
    <message>
        <source>Signed in. Save the channel to keep it.</source>
        <translation>Вход выполнен. Сохраните канал, чтобы он остался.</translation>
    </message>
    <message>
        <source>No browser could be opened. Nothing was changed.</source>
        <translation>Не удалось открыть браузер. Ничего не изменено.</translation>
    </message>
    <message>
        <source>Go on in the browser; what it answers comes back here by itself.</source>
        <translation>Продолжайте в браузере; его ответ придёт сюда сам.</translation>
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
        <translation>Название воронки</translation>
    </message>
    <message>
        <source>New pipeline</source>
        <translation>Новая воронка</translation>
    </message>
    <message>
        <source>Delete the pipeline</source>
        <translation>Удалить воронку</translation>
    </message>
    <message>
        <source>Add a stage</source>
        <translation>Добавить этап</translation>
    </message>
    <message>
        <source>Alt+↑ and Alt+↓ move a stage. Every change is saved at once and can be undone.</source>
        <translation>Alt+↑ и Alt+↓ двигают этап. Каждое изменение сразу сохраняется, и его можно отменить.</translation>
    </message>
    <message>
        <source>Rots after</source>
        <translation>Застой через</translation>
    </message>
    <message>
        <source>A deal that stands longer in the stage without a next step is marked as rotting.</source>
        <translation>Сделка, которая стоит на этапе дольше без следующего шага, помечается как застойная.</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Этап</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Вероятность</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Выиграна</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Проиграна</translation>
    </message>
    <message>
        <source> d</source>
        <comment>days</comment>
        <translation> д</translation>
    </message>
    <message>
        <source>never</source>
        <translation>никогда</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Выше</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Ниже</translation>
    </message>
    <message>
        <source>Delete the stage</source>
        <translation>Удалить этап</translation>
    </message>
    <message>
        <source>Name of stage %1</source>
        <translation>Название этапа %1</translation>
    </message>
    <message>
        <source>Kind of %1</source>
        <translation>Вид этапа «%1»</translation>
    </message>
    <message>
        <source>Probability of %1</source>
        <translation>Вероятность этапа «%1»</translation>
    </message>
    <message>
        <source>Days until a deal in %1 rots</source>
        <translation>Через сколько дней сделка на этапе «%1» застаивается</translation>
    </message>
    <message>
        <source>Move %1 up</source>
        <translation>Поднять «%1»</translation>
    </message>
    <message>
        <source>Move %1 down</source>
        <translation>Опустить «%1»</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Удалить «%1»</translation>
    </message>
    <message>
        <source>New stage</source>
        <translation>Новый этап</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>kind of a stage</comment>
        <translation>Открыт</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Предел</translation>
    </message>
    <message>
        <source>More deals than this in the stage at once: the board marks its column.</source>
        <translation>Если сделок на этапе больше, доска отметит его столбец.</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no limit of deals in a stage</comment>
        <translation>нет</translation>
    </message>
    <message>
        <source>Most deals at once in %1</source>
        <translation>Предел сделок на этапе «%1»</translation>
    </message>
</context>
<context>
    <name>opora::StageLetters</name>
    <message>
        <source>Letters of the stages</source>
        <translation>Письма этапов</translation>
    </message>
    <message>
        <source>When a deal comes into a stage, its letter is written to the client: once per entry, and taken back with the move while it is unsent.</source>
        <translation>Когда сделка попадает на этап, клиенту пишется его письмо: один раз за вход; если вернуть сделку, неотправленное письмо отзывается.</translation>
    </message>
    <message>
        <source>No letter</source>
        <translation>Без письма</translation>
    </message>
    <message>
        <source>lies ready as a draft</source>
        <translation>лежит черновиком</translation>
    </message>
    <message>
        <source>goes out at once</source>
        <translation>уходит сразу</translation>
    </message>
    <message>
        <source>Letter of the stage %1</source>
        <translation>Письмо этапа «%1»</translation>
    </message>
    <message>
        <source>What happens with the letter of %1</source>
        <translation>Что делать с письмом этапа «%1»</translation>
    </message>
</context>
<context>
    <name>opora::TaskActions</name>
    <message>
        <source>Snooze</source>
        <translation>Отложить</translation>
    </message>
    <message>
        <source>10 minutes</source>
        <translation>10 минут</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 час</translation>
    </message>
    <message>
        <source>Tomorrow 09:00</source>
        <translation>Завтра 09:00</translation>
    </message>
    <message>
        <source>Pick a time…</source>
        <translation>Выбрать время…</translation>
    </message>
    <message>
        <source>Snooze until</source>
        <translation>Отложить до</translation>
    </message>
    <message>
        <source>When to remind</source>
        <translation>Когда напомнить</translation>
    </message>
    <message>
        <source>tomorrow 14:00, Fri 9:30, 25.12</source>
        <translation>завтра 14:00, пт 9:30, 25.12</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>This is not a day or a time yet. Try “tomorrow 14:00” or “25.12 9:30”.</source>
        <translation>Это ещё не день и не время. Попробуйте «завтра 14:00» или «25.12 9:30».</translation>
    </message>
    <message>
        <source>That moment is over. Choose a later one.</source>
        <translation>Этот момент прошёл. Выберите более поздний.</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Не сделана</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Сделано</translation>
    </message>
    <message>
        <source>Open the client</source>
        <translation>Открыть клиента</translation>
    </message>
    <message>
        <source>Open the deal</source>
        <translation>Открыть сделку</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
</context>
<context>
    <name>opora::TaskDelegate</name>
    <message>
        <source>Title of the task</source>
        <translation>Название задачи</translation>
    </message>
</context>
<context>
    <name>opora::TaskDetails</name>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>A task needs a title.</source>
        <translation>Задаче нужно название.</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>no due date</source>
        <translation>без срока</translation>
    </message>
    <message>
        <source>For example: tomorrow, Fri 10:00, 25.12 14:00</source>
        <translation>Например: завтра, пт 10:00, 25.12 14:00</translation>
    </message>
    <message>
        <source>This is not a day or a time. Try “Fri 10:00” or “25.12”.</source>
        <translation>Это не день и не время. Попробуйте «пт 10:00» или «25.12».</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Напоминание</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>Сделка</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Дело</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Звонок</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Встреча</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Почта</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Заметки</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Добавить заметку</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Сделано</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Отложить</translation>
    </message>
    <message>
        <source>Delete the task</source>
        <translation>Удалить задачу</translation>
    </message>
    <message>
        <source>Snoozed until %1</source>
        <translation>Отложена до %1</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Не сделана</translation>
    </message>
    <message>
        <source>Open the client</source>
        <translation>Открыть клиента</translation>
    </message>
    <message>
        <source>Open the deal</source>
        <translation>Открыть сделку</translation>
    </message>
</context>
<context>
    <name>opora::TaskListModel</name>
    <message>
        <source>Overdue</source>
        <translation>Просрочено</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>Someday</source>
        <translation>Когда-нибудь</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Сделано</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n task(s)</source>
        <translation>
            <numerusform>%1, %n задача</numerusform>
            <numerusform>%1, %n задачи</numerusform>
            <numerusform>%1, %n задач</numerusform>
        </translation>
    </message>
    <message>
        <source>overdue: %1</source>
        <translation>просрочена: %1</translation>
    </message>
    <message>
        <source>done</source>
        <translation>сделана</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>не сделана</translation>
    </message>
</context>
<context>
    <name>opora::TaskListView</name>
    <message>
        <source>Tasks</source>
        <translation>Задачи</translation>
    </message>
</context>
<context>
    <name>opora::TasksPage</name>
    <message>
        <source>Tasks</source>
        <translation>Задачи</translation>
    </message>
    <message>
        <source>No tasks yet</source>
        <translation>Задач пока нет</translation>
    </message>
    <message>
        <source>Write one above: “call back Fri 10:00” knows when by itself.</source>
        <translation>Напишите выше: «перезвонить в пятницу 10:00» само знает когда.</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Новая задача</translation>
    </message>
    <message>
        <source>Mark the task done</source>
        <translation>Отметить задачу сделанной</translation>
    </message>
    <message>
        <source>Snooze the task</source>
        <translation>Отложить задачу</translation>
    </message>
    <message>
        <source>Rename the task</source>
        <translation>Переименовать задачу</translation>
    </message>
    <message>
        <source>Change when the task is due</source>
        <translation>Изменить срок задачи</translation>
    </message>
    <message>
        <source>Open the task&apos;s deal or client</source>
        <translation>Открыть сделку или клиента задачи</translation>
    </message>
    <message>
        <source>Delete the task</source>
        <translation>Удалить задачу</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n открытая</numerusform>
            <numerusform>%n открытые</numerusform>
            <numerusform>%n открытых</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::TasksTab</name>
    <message>
        <source>Tasks of the client</source>
        <translation>Задачи клиента</translation>
    </message>
    <message>
        <source>No tasks yet</source>
        <translation>Задач пока нет</translation>
    </message>
    <message>
        <source>Plan the next call or letter, and Opora reminds you in time.</source>
        <translation>Запланируйте следующий звонок или письмо, и Opora напомнит вовремя.</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Новая задача</translation>
    </message>
</context>
<context>
    <name>opora::TeamPage</name>
    <message>
        <source>Check everything against the server now</source>
        <translation>Сверить всё с сервером сейчас</translation>
    </message>
    <message>
        <source>Hand clients over…</source>
        <translation>Передать клиентов…</translation>
    </message>
    <message>
        <source>See what a colleague sees…</source>
        <translation>Посмотреть глазами коллеги…</translation>
    </message>
    <message>
        <source>Leave the team&apos;s server…</source>
        <translation>Отключиться от сервера команды…</translation>
    </message>
    <message>
        <source>This copy</source>
        <translation>Эта копия</translation>
    </message>
    <message>
        <source>Exchange now</source>
        <translation>Обменяться сейчас</translation>
    </message>
    <message>
        <source>Check everything</source>
        <translation>Сверить всё</translation>
    </message>
    <message>
        <source>Leave the server…</source>
        <translation>Отключиться…</translation>
    </message>
    <message>
        <source>Clients and rights</source>
        <translation>Клиенты и права</translation>
    </message>
    <message>
        <source>Somebody leaves, somebody comes: clients change hands with their open deals and tasks, after a preview. Who may see what is decided by the server, not by this window; whoever has a copy has its data.</source>
        <translation>Кто-то уходит, кто-то приходит: клиентов передают с открытыми сделками и задачами, сначала показав, что изменится. Кому что видно, решает сервер, а не это окно; у кого есть копия, у того есть её данные.</translation>
    </message>
    <message>
        <source>Whose copies exist</source>
        <translation>У кого есть копии</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Компьютер</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>На связи</translation>
    </message>
    <message>
        <source>Copies of the workspace</source>
        <translation>Копии базы</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name, role</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Last exchange: %1.</source>
        <translation>Последний обмен: %1.</translation>
    </message>
    <message>
        <source>There was no exchange yet.</source>
        <translation>Обмена ещё не было.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait; the oldest since %1.</source>
        <translation>
            <numerusform>Ждёт %n изменение; самое раннее: %1.</numerusform>
            <numerusform>Ждут %n изменения; самое раннее: %1.</numerusform>
            <numerusform>Ждут %n изменений; самое раннее: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last full check: %1, %n difference(s) found and healed.</source>
        <translation>
            <numerusform>Последняя сверка: %1, найдено и исправлено %n расхождение.</numerusform>
            <numerusform>Последняя сверка: %1, найдено и исправлено %n расхождения.</numerusform>
            <numerusform>Последняя сверка: %1, найдено и исправлено %n расхождений.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything has not been compared with the server yet; that is done once a week.</source>
        <translation>Полной сверки с сервером ещё не было; она идёт раз в неделю.</translation>
    </message>
    <message>
        <source>Who is where is known only to the server, which does not answer now.</source>
        <translation>У кого какие копии, знает только сервер, а он сейчас не отвечает.</translation>
    </message>
    <message>
        <source>this one</source>
        <comment>a copy</comment>
        <translation>эта</translation>
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
        <translation>никогда</translation>
    </message>
    <message>
        <source>A copy that is away keeps what it changed; it sends that when it comes back.</source>
        <translation>Копия, которой давно нет на связи, хранит свои изменения и отправит их, когда вернётся.</translation>
    </message>
    <message>
        <source>“Copied”: the same copy came from two places; a disk was restored or duplicated. Nothing is lost, but ask.</source>
        <translation>«Дубль»: одна и та же копия пришла из двух мест; диск восстановили или скопировали. Ничего не потеряно, но узнайте, что случилось.</translation>
    </message>
    <message>
        <source>Comparing everything…</source>
        <translation>Сверяем всё…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) compared, all the same.</source>
        <translation>
            <numerusform>Сверена %Ln запись, всё совпадает.</numerusform>
            <numerusform>Сверены %Ln записи, всё совпадает.</numerusform>
            <numerusform>Сверено %Ln записей, всё совпадает.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) found and healed. That should not happen; please tell us.</source>
        <translation>
            <numerusform>Найдено и исправлено %n расхождение. Такого быть не должно; сообщите нам.</numerusform>
            <numerusform>Найдено и исправлено %n расхождения. Такого быть не должно; сообщите нам.</numerusform>
            <numerusform>Найдено и исправлено %n расхождений. Такого быть не должно; сообщите нам.</numerusform>
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
        <translation>Обмен</translation>
    </message>
    <message>
        <source>Parts of the exchange</source>
        <translation>Разделы обмена</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ждут отправки</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Расхождения</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Требует внимания</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>This workspace is on this computer only</source>
        <translation>Эта база есть только на этом компьютере</translation>
    </message>
    <message>
        <source>Joined to a team&apos;s server, colleagues work in it together, each with a full copy that works without a network.</source>
        <translation>Когда она подключена к серверу команды, коллеги работают в ней вместе, у каждого полная копия, которой не нужна сеть.</translation>
    </message>
    <message>
        <source>Connect to a team&apos;s server…</source>
        <translation>Подключиться к серверу команды…</translation>
    </message>
</context>
<context>
    <name>opora::TeamShell</name>
    <message>
        <source>Go to Pending changes</source>
        <translation>Перейти к неотправленным</translation>
    </message>
    <message>
        <source>Go to Conflicts</source>
        <translation>Перейти к расхождениям</translation>
    </message>
    <message>
        <source>Go to Needs attention</source>
        <translation>Перейти к требующим внимания</translation>
    </message>
    <message>
        <source>Go to Team</source>
        <translation>Перейти к команде</translation>
    </message>
    <message>
        <source>Exchange with the server now</source>
        <translation>Обменяться с сервером сейчас</translation>
    </message>
    <message>
        <source>Everything is on the server, and what is new there is here.</source>
        <translation>Всё на сервере, и всё новое оттуда уже здесь.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>For %1 on %2. Until then you work offline; nothing is lost.</source>
        <translation>Для %1 на %2. До тех пор вы работаете без связи; ничего не пропадает.</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>этот компьютер</translation>
    </message>
    <message>
        <source>Keep the password in the system&apos;s keychain</source>
        <translation>Хранить пароль в связке ключей системы</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>Работать без связи</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Войти</translation>
    </message>
    <message>
        <source>The server refused the password.</source>
        <translation>Сервер не принял пароль.</translation>
    </message>
    <message>
        <source>Write the password.</source>
        <translation>Введите пароль.</translation>
    </message>
</context>
<context>
    <name>opora::TemplateEditor</name>
    <message>
        <source>Any</source>
        <comment>language</comment>
        <translation>Любой</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>Название шаблона</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Client’s language</source>
        <translation>Язык клиента</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Отменить правки</translation>
    </message>
    <message>
        <source>Forms of the letter</source>
        <translation>Варианты письма</translation>
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
        <translation>Вставить</translation>
    </message>
    <message>
        <source>Insert what changes with the client</source>
        <translation>Вставить данные клиента</translation>
    </message>
    <message>
        <source>Good afternoon, {{client.given_name}}!</source>
        <translation>Добрый день, {{client.given_name}}!</translation>
    </message>
    <message>
        <source>&lt;p&gt;Only when the letter is to have a form of its own. Without it the text is sent.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Только если письму нужно своё оформление. Без него уходит текст.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>A template needs a name.</source>
        <translation>Шаблону нужно название.</translation>
    </message>
    <message numerus="yes">
        <source>%n SMS before anything is filled in</source>
        <translation>
            <numerusform>%n SMS до подстановки</numerusform>
            <numerusform>%n SMS до подстановки</numerusform>
            <numerusform>%n SMS до подстановки</numerusform>
        </translation>
    </message>
    <message>
        <source>plain alphabet</source>
        <translation>базовый алфавит</translation>
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
        <translation>Предпросмотр</translation>
    </message>
    <message>
        <source>Client of the preview</source>
        <translation>Клиент для предпросмотра</translation>
    </message>
    <message>
        <source>For which client?</source>
        <translation>Для какого клиента?</translation>
    </message>
    <message>
        <source>Deal of the preview</source>
        <translation>Сделка для предпросмотра</translation>
    </message>
    <message>
        <source>Which form of the letter is shown</source>
        <translation>Какой вариант письма показан</translation>
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
        <translation>Что прочитает клиент</translation>
    </message>
    <message>
        <source>Send a test to myself…</source>
        <translation>Отправить пробное себе…</translation>
    </message>
    <message>
        <source>Without a deal</source>
        <translation>Без сделки</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(без темы)</translation>
    </message>
    <message>
        <source>Choose a client to see it filled in. It asks for: %1.</source>
        <translation>Выберите клиента, чтобы увидеть письмо заполненным. Понадобится: %1.</translation>
    </message>
    <message>
        <source>The card does not have: %1. A letter with gaps is not sent unless you say so.</source>
        <translation>В карточке нет: %1. Письмо с пропусками не уйдёт, если вы сами так не решите.</translation>
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
            <numerusform>в последней ещё %n знак</numerusform>
            <numerusform>в последней ещё %n знака</numerusform>
            <numerusform>в последней ещё %n знаков</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::TemplatesPage</name>
    <message>
        <source>Templates</source>
        <translation>Шаблоны</translation>
    </message>
    <message>
        <source>Which templates are listed</source>
        <translation>Какие шаблоны показаны</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>В работе</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>В архиве</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Действия</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>Вернуть в работу</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Новый шаблон</translation>
    </message>
    <message>
        <source>Save the template</source>
        <translation>Сохранить шаблон</translation>
    </message>
    <message>
        <source>Duplicate the template</source>
        <translation>Сделать копию шаблона</translation>
    </message>
    <message>
        <source>Archive the template</source>
        <translation>Убрать шаблон в архив</translation>
    </message>
    <message>
        <source>Delete the template</source>
        <translation>Удалить шаблон</translation>
    </message>
    <message>
        <source>Send a test to myself…</source>
        <translation>Отправить пробное себе…</translation>
    </message>
    <message>
        <source>Insert what changes with the client</source>
        <translation>Вставить данные клиента</translation>
    </message>
    <message>
        <source>Nothing is archived</source>
        <translation>В архиве пусто</translation>
    </message>
    <message>
        <source>A template that is not used any more can be put away here without losing it.</source>
        <translation>Сюда можно убрать шаблон, который больше не нужен, не теряя его.</translation>
    </message>
    <message>
        <source>No templates yet</source>
        <translation>Шаблонов пока нет</translation>
    </message>
    <message>
        <source>A template is a letter or an SMS written once: names, amounts and dates are filled in for each client.</source>
        <translation>Шаблон — это письмо или SMS, написанные один раз: имена, суммы и даты подставляются для каждого клиента.</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (копия)</translation>
    </message>
</context>
<context>
    <name>opora::TestSendPanel</name>
    <message>
        <source>Send a test to myself</source>
        <translation>Пробное письмо себе</translation>
    </message>
    <message>
        <source>One real message goes out, to this address only. It is not noted on any card.</source>
        <translation>Уйдёт одно настоящее сообщение и только на этот адрес. В карточках оно не отмечается.</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>My address</source>
        <translation>Мой адрес</translation>
    </message>
    <message>
        <source>My number</source>
        <translation>Мой номер</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Отправить</translation>
    </message>
    <message>
        <source>No channel for this kind of message (%1) is enabled on this computer. Settings, Channels is where that is done.</source>
        <translation>На этом компьютере не включён ни один канал для таких сообщений (%1). Это делается в разделе «Настройки», «Каналы».</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Отправка…</translation>
    </message>
    <message>
        <source>The channel took the message for %1. Look whether it has arrived.</source>
        <translation>Канал принял сообщение для %1. Проверьте, пришло ли оно.</translation>
    </message>
    <message>
        <source>It is not known whether the message went out: %1</source>
        <translation>Неизвестно, ушло ли сообщение: %1</translation>
    </message>
    <message>
        <source>Nothing went out: %1</source>
        <translation>Ничего не ушло: %1</translation>
    </message>
</context>
<context>
    <name>opora::TimelineDelegate</name>
    <message>
        <source>Text of the entry</source>
        <translation>Текст записи</translation>
    </message>
</context>
<context>
    <name>opora::TimelineModel</name>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Звонок</translation>
    </message>
    <message>
        <source>incoming</source>
        <translation>входящий</translation>
    </message>
    <message>
        <source>outgoing</source>
        <translation>исходящий</translation>
    </message>
    <message>
        <source>Missed call</source>
        <translation>Пропущенный звонок</translation>
    </message>
    <message>
        <source>Email received</source>
        <translation>Письмо получено</translation>
    </message>
    <message>
        <source>Email sent</source>
        <translation>Письмо отправлено</translation>
    </message>
    <message>
        <source>SMS received</source>
        <translation>SMS получена</translation>
    </message>
    <message>
        <source>SMS sent</source>
        <translation>SMS отправлена</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Встреча</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Визит</translation>
    </message>
    <message>
        <source>Deal opened</source>
        <translation>Сделка открыта</translation>
    </message>
    <message>
        <source>Stage changed</source>
        <translation>Этап изменён</translation>
    </message>
    <message>
        <source>Task done</source>
        <translation>Задача сделана</translation>
    </message>
    <message>
        <source>Client added</source>
        <translation>Клиент добавлен</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Событие</translation>
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
        <translation>Лента</translation>
    </message>
    <message>
        <source>Edit text</source>
        <translation>Изменить текст</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Open the task</source>
        <translation>Открыть задачу</translation>
    </message>
    <message>
        <source>Open the deal</source>
        <translation>Открыть сделку</translation>
    </message>
</context>
<context>
    <name>opora::TodayPage</name>
    <message>
        <source>Good night</source>
        <translation>Доброй ночи</translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation>Доброе утро</translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation>Добрый день</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>Добрый вечер</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>greeting, first name</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Nothing is due today. Deals that wait for a step stand at the right.</source>
        <translation>На сегодня дел нет. Справа — сделки, которым нужен шаг.</translation>
    </message>
    <message>
        <source>Happened while you were away</source>
        <translation>Что произошло без вас</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Новая задача</translation>
    </message>
    <message>
        <source>Mark the task done</source>
        <translation>Отметить задачу сделанной</translation>
    </message>
    <message>
        <source>Snooze the task</source>
        <translation>Отложить задачу</translation>
    </message>
    <message>
        <source>Open the task&apos;s deal or client</source>
        <translation>Открыть сделку или клиента задачи</translation>
    </message>
    <message>
        <source>Edit the task</source>
        <translation>Изменить задачу</translation>
    </message>
    <message>
        <source>Delete the task</source>
        <translation>Удалить задачу</translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n просрочена</numerusform>
            <numerusform>%n просрочены</numerusform>
            <numerusform>%n просрочено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n today</source>
        <translation>
            <numerusform>%n на сегодня</numerusform>
            <numerusform>%n на сегодня</numerusform>
            <numerusform>%n на сегодня</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing is due</source>
        <translation>дел нет</translation>
    </message>
    <message>
        <source>Nothing yet. New clients and moved deals will stand here.</source>
        <translation>Пока ничего. Здесь появятся новые клиенты и перенесённые сделки.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Import clients or deals</source>
        <translation>Импортировать клиентов или сделки</translation>
    </message>
    <message>
        <source>Add the first client</source>
        <translation>Добавить первого клиента</translation>
    </message>
    <message>
        <source>This workspace is empty. Bring in the list you have, or begin with one client.</source>
        <translation>База пока пуста. Загрузите список, который у вас есть, или начните с одного клиента.</translation>
    </message>
</context>
<context>
    <name>opora::UndoController</name>
    <message>
        <source>Saved</source>
        <translation>Сохранено</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>That did not work. Nothing was changed.</source>
        <translation>Не получилось. Ничего не изменено.</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Отменено: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) were left, because they have been changed since.</source>
        <translation>
            <numerusform>%n поле осталось: его изменили позже.</numerusform>
            <numerusform>%n поля остались: их изменили позже.</numerusform>
            <numerusform>%n полей остались: их изменили позже.</numerusform>
        </translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Снова сделано: %1</translation>
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
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>Сделка</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Задача</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Событие</translation>
    </message>
    <message>
        <source>See what a colleague sees</source>
        <translation>Глазами коллеги</translation>
    </message>
    <message>
        <source>The server works it out with its own rules; nothing is opened in somebody&apos;s name.</source>
        <translation>Считает сам сервер по своим правилам; от чужого имени ничего не открывается.</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>Коллега</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>выберите</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>What the colleague sees</source>
        <translation>Что видно коллеге</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Спрашиваем сервер…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s)</source>
        <translation>
            <numerusform>%Ln клиент</numerusform>
            <numerusform>%Ln клиента</numerusform>
            <numerusform>%Ln клиентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deal(s)</source>
        <translation>
            <numerusform>%Ln сделка</numerusform>
            <numerusform>%Ln сделки</numerusform>
            <numerusform>%Ln сделок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s)</source>
        <translation>
            <numerusform>%Ln задача</numerusform>
            <numerusform>%Ln задачи</numerusform>
            <numerusform>%Ln задач</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies) of history</source>
        <translation>
            <numerusform>%Ln запись истории</numerusform>
            <numerusform>%Ln записи истории</numerusform>
            <numerusform>%Ln записей истории</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 sees: %2.</source>
        <translation>%1, видно: %2.</translation>
    </message>
    <message>
        <source>The list shows the first of them.</source>
        <translation>В списке первые из них.</translation>
    </message>
</context>
<context>
    <name>opora::WelcomePage</name>
    <message>
        <source>Clients, deals and promises in one place. Where does your base live?</source>
        <translation>Клиенты, сделки и обещания в одном месте. Где живёт ваша база?</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Новая…</translation>
    </message>
    <message>
        <source>Open demo</source>
        <translation>Открыть демо</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>На этом компьютере</translation>
    </message>
    <message>
        <source>One person, one file. Share it later whenever you like.</source>
        <translation>Один человек, один файл. Поделиться можно в любой момент.</translation>
    </message>
    <message>
        <source>Just look around</source>
        <translation>Просто посмотреть</translation>
    </message>
    <message>
        <source>A demo workspace with a busy sales team.</source>
        <translation>Демонстрационная база занятого отдела продаж.</translation>
    </message>
    <message>
        <source>Bring what you have: CSV files, or an export of another CRM. Everything can be taken back with one undo.</source>
        <translation>Несите что есть: файлы CSV или выгрузку другой CRM. Всё отменяется одним действием.</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Недавние</translation>
    </message>
    <message>
        <source>Workspaces you open appear here.</source>
        <translation>Здесь появятся базы, которые вы открываете.</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Открыть файл…</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Follow system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлая</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная</translation>
    </message>
    <message>
        <source>The language changes when Opora is started again.</source>
        <translation>Язык сменится при следующем запуске Opora.</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Подключить…</translation>
    </message>
    <message>
        <source>On a PostgreSQL server</source>
        <translation>На сервере PostgreSQL</translation>
    </message>
    <message>
        <source>A team, each with a full copy that works offline.</source>
        <translation>Команда, у каждого полная копия, которая работает без сети.</translation>
    </message>
    <message>
        <source>Nothing of what you open is kept on this computer: the copy goes when Opora is closed. What is not on the server by then is asked about first.</source>
        <translation>Ничего из открытого не остаётся на этом компьютере: копия исчезает, когда Opora закрывается. Если что-то ещё не на сервере, программа сначала спросит.</translation>
    </message>
</context>
<context>
    <name>opora::WorkspaceShell</name>
    <message>
        <source>+ New</source>
        <translation>+ Новое</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новое</translation>
    </message>
    <message>
        <source>Local workspace</source>
        <translation>Локальная база</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Воронка</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Задачи</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Отчёты</translation>
    </message>
    <message>
        <source>Setup</source>
        <translation>Настройка</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Go to Today</source>
        <translation>Перейти: Сегодня</translation>
    </message>
    <message>
        <source>Go to Clients</source>
        <translation>Перейти: Клиенты</translation>
    </message>
    <message>
        <source>Go to Pipeline</source>
        <translation>Перейти: Воронка</translation>
    </message>
    <message>
        <source>Go to Tasks</source>
        <translation>Перейти: Задачи</translation>
    </message>
    <message>
        <source>Go to Reports</source>
        <translation>Перейти: Отчёты</translation>
    </message>
    <message>
        <source>language theme currency time zone stages backup</source>
        <translation>язык тема валюта часовой пояс этапы резервная копия</translation>
    </message>
    <message>
        <source>Search and run commands</source>
        <translation>Искать и выполнять команды</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Go to the message</source>
        <translation>К сообщению</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>Новый клиент</translation>
    </message>
    <message>
        <source>New company</source>
        <translation>Новая компания</translation>
    </message>
    <message>
        <source>New deal</source>
        <translation>Новая сделка</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Новая задача</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Импорт…</translation>
    </message>
    <message>
        <source>New on this page</source>
        <translation>Новое на этой странице</translation>
    </message>
    <message>
        <source>Backup, only to look at</source>
        <translation>Копия, только для просмотра</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Обмен</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Шаблоны</translation>
    </message>
    <message>
        <source>Go to Templates</source>
        <translation>Перейти к шаблонам</translation>
    </message>
    <message>
        <source>letter SMS text placeholders</source>
        <translation>письмо SMS текст подстановки</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Исходящие</translation>
    </message>
    <message>
        <source>Go to Outbox</source>
        <translation>Перейти к исходящим</translation>
    </message>
    <message>
        <source>messages letters sms waiting failed drafts sent</source>
        <translation>сообщения письма sms ожидание ошибки черновики отправленные</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Входящие</translation>
    </message>
    <message>
        <source>Go to Inbox</source>
        <translation>Перейти во входящие</translation>
    </message>
</context>
</TS>
