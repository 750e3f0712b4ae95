<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>ChangeParts</name>
    <message numerus="yes">
        <source>and %Ln more record(s)</source>
        <translation>
            <numerusform>and %Ln more record</numerusform>
            <numerusform>and %Ln more records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message numerus="yes">
        <source>%n field(s) were changed since and stay as they are.</source>
        <translation>
            <numerusform>%n field were changed since and stay as they are.</numerusform>
            <numerusform>%n fields were changed since and stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) found.</source>
        <translation>
            <numerusform>%n problem found.</numerusform>
            <numerusform>%n problems found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) discarded.</source>
        <translation>
            <numerusform>%n change discarded.</numerusform>
            <numerusform>%n changes discarded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open deal(s)</source>
        <translation>
            <numerusform>%n open deal</numerusform>
            <numerusform>%n open deals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open task(s)</source>
        <translation>
            <numerusform>%n open task</numerusform>
            <numerusform>%n open tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) were left out.</source>
        <translation>
            <numerusform>%n client was left out.</numerusform>
            <numerusform>%n clients were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DealService</name>
    <message numerus="yes">
        <source>%n deal(s) restored</source>
        <translation>
            <numerusform>%n deal restored</numerusform>
            <numerusform>%n deals restored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) deleted</source>
        <translation>
            <numerusform>%n deal deleted</numerusform>
            <numerusform>%n deals deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The stage &quot;%1&quot; still holds %n deal(s). Nothing was saved; move them to another stage first.</source>
        <translation>
            <numerusform>The stage &quot;%1&quot; still holds %n deal. Nothing was saved; move it to another stage first.</numerusform>
            <numerusform>The stage &quot;%1&quot; still holds %n deals. Nothing was saved; move them to another stage first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The pipeline &quot;%1&quot; still holds %n deal(s). It was kept; move or delete them first.</source>
        <translation>
            <numerusform>The pipeline &quot;%1&quot; still holds %n deal. It was kept; move or delete it first.</numerusform>
            <numerusform>The pipeline &quot;%1&quot; still holds %n deals. It was kept; move or delete them first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DisplayDate</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks ago</source>
        <translation>
            <numerusform>%n week ago</numerusform>
            <numerusform>%n weeks ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months ago</source>
        <translation>
            <numerusform>%n month ago</numerusform>
            <numerusform>%n months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years ago</source>
        <translation>
            <numerusform>%n year ago</numerusform>
            <numerusform>%n years ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntityRules</name>
    <message numerus="yes">
        <source>%n deal(s) stand in this stage; move them first. Nothing was deleted.</source>
        <translation>
            <numerusform>%n deal stands in this stage; move it first. Nothing was deleted.</numerusform>
            <numerusform>%n deals stand in this stage; move them first. Nothing was deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) are in this pipeline; move or delete them first. Nothing was deleted.</source>
        <translation>
            <numerusform>%n deal is in this pipeline; move or delete it first. Nothing was deleted.</numerusform>
            <numerusform>%n deals are in this pipeline; move or delete them first. Nothing was deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message numerus="yes">
        <source>Import of %n files</source>
        <translation>
            <numerusform>Import of %n file</numerusform>
            <numerusform>Import of %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) name no client and stay without one.</source>
        <translation>
            <numerusform>%n deal names no client and stays without one.</numerusform>
            <numerusform>%n deals name no client and stay without one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) spell a product differently; it was matched without its spaces.</source>
        <translation>
            <numerusform>%n row spells a product differently; it was matched without its spaces.</numerusform>
            <numerusform>%n rows spell a product differently; it was matched without its spaces.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have a phone number that was not understood; it is kept as written.</source>
        <translation>
            <numerusform>%n row has a phone number that was not understood; it is kept as written.</numerusform>
            <numerusform>%n rows have a phone number that was not understood; it is kept as written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have an e-mail that is no address; it is kept as written.</source>
        <translation>
            <numerusform>%n row has an e-mail that is no address; it is kept as written.</numerusform>
            <numerusform>%n rows have an e-mail that is no address; it is kept as written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have a word in a column of choices that was not understood; the field stays empty.</source>
        <translation>
            <numerusform>%n row has a word in a column of choices that was not understood; the field stays empty.</numerusform>
            <numerusform>%n rows have a word in a column of choices that was not understood; the field stays empty.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n amount(s) have more decimals than the currency; they were rounded.</source>
        <translation>
            <numerusform>%n amount has more decimals than the currency; it was rounded.</numerusform>
            <numerusform>%n amounts have more decimals than the currency; they were rounded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No date of %n file(s) tells the day from the month; the day was taken to be first.</source>
        <translation>
            <numerusform>No date of %n file tells the day from the month; the day was taken to be first.</numerusform>
            <numerusform>No date of %n files tells the day from the month; the day was taken to be first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) share a phone or an e-mail with a client of another name; they were kept apart.</source>
        <translation>
            <numerusform>%n row shares a phone or an e-mail with a client of another name; it was kept apart.</numerusform>
            <numerusform>%n rows share a phone or an e-mail with a client of another name; they were kept apart.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) repeat an earlier row of the file; they were taken together.</source>
        <translation>
            <numerusform>%n row repeats an earlier row of the file; it was taken together.</numerusform>
            <numerusform>%n rows repeat an earlier row of the file; they were taken together.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have a key that an earlier row of the file has; they were taken together.</source>
        <translation>
            <numerusform>%n row has a key that an earlier row of the file has; it was taken together.</numerusform>
            <numerusform>%n rows have a key that an earlier row of the file has; they were taken together.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) belong to entries that were deleted here; they stay deleted.</source>
        <translation>
            <numerusform>%n row belongs to an entry that was deleted here; it stays deleted.</numerusform>
            <numerusform>%n rows belong to entries that were deleted here; they stay deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) named in the file are not in the workspace; the field stays empty.</source>
        <translation>
            <numerusform>%n client named in the file is not in the workspace; the field stays empty.</numerusform>
            <numerusform>%n clients named in the file are not in the workspace; the field stays empty.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) named in the file are not in the workspace; the field stays empty.</source>
        <translation>
            <numerusform>%n deal named in the file is not in the workspace; the field stays empty.</numerusform>
            <numerusform>%n deals named in the file are not in the workspace; the field stays empty.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) named as responsible are not in the workspace; the field stays empty.</source>
        <translation>
            <numerusform>%n person named as responsible is not in the workspace; the field stays empty.</numerusform>
            <numerusform>%n persons named as responsible are not in the workspace; the field stays empty.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) named in the file are not in the workspace; the field stays empty.</source>
        <translation>
            <numerusform>%n source named in the file is not in the workspace; the field stays empty.</numerusform>
            <numerusform>%n sources named in the file are not in the workspace; the field stays empty.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) named in the file are not in the workspace; the line has its name only.</source>
        <translation>
            <numerusform>%n product named in the file is not in the workspace; the line has its name only.</numerusform>
            <numerusform>%n products named in the file are not in the workspace; the line has its name only.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) stand in a stage that the pipeline does not have; they were put in its first.</source>
        <translation>
            <numerusform>%n deal stands in a stage that the pipeline does not have; it was put in its first.</numerusform>
            <numerusform>%n deals stand in a stage that the pipeline does not have; they were put in its first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte sequence(s) do not belong to the character set and were replaced; choose another one if words look wrong.</source>
        <translation>
            <numerusform>%n byte sequence does not belong to the character set and was replaced; choose another one if words look wrong.</numerusform>
            <numerusform>%n byte sequences do not belong to the character set and were replaced; choose another one if words look wrong.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new colleague(s) named in the file, without a login.</source>
        <translation>
            <numerusform>%n new colleague named in the file, without a login.</numerusform>
            <numerusform>%n new colleagues named in the file, without a login.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new team(s).</source>
        <translation>
            <numerusform>%n new team.</numerusform>
            <numerusform>%n new teams.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new product(s) named in the file.</source>
        <translation>
            <numerusform>%n new product named in the file.</numerusform>
            <numerusform>%n new products named in the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new company(ies) named in the file.</source>
        <translation>
            <numerusform>%n new company named in the file.</numerusform>
            <numerusform>%n new companies named in the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new person(s) named in the file.</source>
        <translation>
            <numerusform>%n new person named in the file.</numerusform>
            <numerusform>%n new people named in the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new pipeline(s).</source>
        <translation>
            <numerusform>%n new pipeline.</numerusform>
            <numerusform>%n new pipelines.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new stage(s).</source>
        <translation>
            <numerusform>%n new stage.</numerusform>
            <numerusform>%n new stages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InboxService</name>
    <message numerus="yes">
        <source>%n letter(s) received</source>
        <translation>
            <numerusform>%n letter received</numerusform>
            <numerusform>%n letters received</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) filed to %1</source>
        <translation>
            <numerusform>%n letter filed to %1</numerusform>
            <numerusform>%n letters filed to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) marked as answered</source>
        <translation>
            <numerusform>%n letter marked as answered</numerusform>
            <numerusform>%n letters marked as answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) waiting for an answer again</source>
        <translation>
            <numerusform>%n letter waiting for an answer again</numerusform>
            <numerusform>%n letters waiting for an answer again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) kept private</source>
        <translation>
            <numerusform>%n letter kept private</numerusform>
            <numerusform>%n letters kept private</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) no longer private</source>
        <translation>
            <numerusform>%n letter no longer private</numerusform>
            <numerusform>%n letters no longer private</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) deleted</source>
        <translation>
            <numerusform>%n letter deleted</numerusform>
            <numerusform>%n letters deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageService</name>
    <message numerus="yes">
        <source>The client got %n such message(s) within a week already.</source>
        <translation>
            <numerusform>The client got %n such message within a week already.</numerusform>
            <numerusform>The client got %n such messages within a week already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) written</source>
        <translation>
            <numerusform>%n draft written</numerusform>
            <numerusform>%n drafts written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) queued</source>
        <translation>
            <numerusform>%n message queued</numerusform>
            <numerusform>%n messages queued</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) cancelled</source>
        <translation>
            <numerusform>%n message cancelled</numerusform>
            <numerusform>%n messages cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) queued again</source>
        <translation>
            <numerusform>%n message queued again</numerusform>
            <numerusform>%n messages queued again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message numerus="yes">
        <source>%n change(s) made here are not on the hub and would be lost. Send, export or discard them first, or keep a copy. Nothing was changed.</source>
        <translation>
            <numerusform>%n change made here is not on the hub and would be lost. Send, export or discard it first, or keep a copy. Nothing was changed.</numerusform>
            <numerusform>%n changes made here are not on the hub and would be lost. Send, export or discard them first, or keep a copy. Nothing was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n closed deal(s) stay theirs</source>
        <translation>
            <numerusform>%n closed deal stays theirs</numerusform>
            <numerusform>%n closed deals stay theirs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done task(s) stay theirs</source>
        <translation>
            <numerusform>%n done task stays theirs</numerusform>
            <numerusform>%n done tasks stay theirs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Handed over from %1 to %2: %n client(s)</source>
        <translation>
            <numerusform>Handed over from %1 to %2: %n client</numerusform>
            <numerusform>Handed over from %1 to %2: %n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait</source>
        <translation>
            <numerusform>%n change waits</numerusform>
            <numerusform>%n changes wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) need attention</source>
        <translation>
            <numerusform>%n change needs attention</numerusform>
            <numerusform>%n changes need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) to look at</source>
        <translation>
            <numerusform>%n conflict to look at</numerusform>
            <numerusform>%n conflicts to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TaskService</name>
    <message numerus="yes">
        <source>%n new client(s)</source>
        <translation>
            <numerusform>%n new client</numerusform>
            <numerusform>%n new clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) done</source>
        <translation>
            <numerusform>%n task done</numerusform>
            <numerusform>%n tasks done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) reopened</source>
        <translation>
            <numerusform>%n task reopened</numerusform>
            <numerusform>%n tasks reopened</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) snoozed</source>
        <translation>
            <numerusform>%n task snoozed</numerusform>
            <numerusform>%n tasks snoozed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) deleted</source>
        <translation>
            <numerusform>%n task deleted</numerusform>
            <numerusform>%n tasks deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TeamWords</name>
    <message numerus="yes">
        <source>%n s ago</source>
        <translation>
            <numerusform>%n s ago</numerusform>
            <numerusform>%n s ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Offline · %n change(s) waiting</source>
        <translation>
            <numerusform>Offline · %n change waiting</numerusform>
            <numerusform>Offline · %n changes waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Connecting · %n change(s) waiting</source>
        <translation>
            <numerusform>Connecting · %n change waiting</numerusform>
            <numerusform>Connecting · %n changes waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending %n change(s)…</source>
        <translation>
            <numerusform>Sending %n change…</numerusform>
            <numerusform>Sending %n changes…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) refused</source>
        <translation>
            <numerusform>%n change refused</numerusform>
            <numerusform>%n changes refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) to review</source>
        <translation>
            <numerusform>%n conflict to review</numerusform>
            <numerusform>%n conflicts to review</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkspaceCheck</name>
    <message numerus="yes">
        <source>%n reference(s) %1 lead to nothing.</source>
        <translation>
            <numerusform>%n reference %1 leads to nothing.</numerusform>
            <numerusform>%n references %1 lead to nothing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of “%1”: “%2” leads to nothing.</source>
        <translation>
            <numerusform>%n row of “%1”: “%2” leads to nothing.</numerusform>
            <numerusform>%n rows of “%1”: “%2” leads to nothing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of “%1” have no origin in the change log.</source>
        <translation>
            <numerusform>%n row of “%1” has no origin in the change log.</numerusform>
            <numerusform>%n rows of “%1” have no origin in the change log.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of “%1” are deleted or not against what the change log says.</source>
        <translation>
            <numerusform>%n row of “%1” is deleted or not against what the change log says.</numerusform>
            <numerusform>%n rows of “%1” are deleted or not against what the change log says.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of “%1”: “%2” is not what the change log last wrote.</source>
        <translation>
            <numerusform>%n row of “%1”: “%2” is not what the change log last wrote.</numerusform>
            <numerusform>%n rows of “%1”: “%2” is not what the change log last wrote.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n log entries belong to no group.</source>
        <translation>
            <numerusform>%n log entry belongs to no group.</numerusform>
            <numerusform>%n log entries belong to no group.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) of the log miss entries.</source>
        <translation>
            <numerusform>%n group of the log misses entries.</numerusform>
            <numerusform>%n groups of the log miss entries.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) of the log belong to no command.</source>
        <translation>
            <numerusform>%n group of the log belongs to no command.</numerusform>
            <numerusform>%n groups of the log belong to no command.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n command(s) of the log have no entries.</source>
        <translation>
            <numerusform>%n command of the log has no entries.</numerusform>
            <numerusform>%n commands of the log have no entries.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n command(s) undo something that is not there.</source>
        <translation>
            <numerusform>%n command undoes something that is not there.</numerusform>
            <numerusform>%n commands undo something that is not there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A command was left open (%n).</source>
        <translation>
            <numerusform>A command was left open (%n).</numerusform>
            <numerusform>A command was left open (%n).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s): “%1” differs from a recount.</source>
        <translation>
            <numerusform>%n row: “%1” differs from a recount.</numerusform>
            <numerusform>%n rows: “%1” differs from a recount.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WriteLabels</name>
    <message numerus="yes">
        <source>%n client(s) added</source>
        <translation>
            <numerusform>%n client added</numerusform>
            <numerusform>%n clients added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) changed</source>
        <translation>
            <numerusform>%n client changed</numerusform>
            <numerusform>%n clients changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) deleted</source>
        <translation>
            <numerusform>%n client deleted</numerusform>
            <numerusform>%n clients deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) restored</source>
        <translation>
            <numerusform>%n client restored</numerusform>
            <numerusform>%n clients restored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) added</source>
        <translation>
            <numerusform>%n deal added</numerusform>
            <numerusform>%n deals added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) changed</source>
        <translation>
            <numerusform>%n deal changed</numerusform>
            <numerusform>%n deals changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) deleted</source>
        <translation>
            <numerusform>%n deal deleted</numerusform>
            <numerusform>%n deals deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) restored</source>
        <translation>
            <numerusform>%n deal restored</numerusform>
            <numerusform>%n deals restored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) added</source>
        <translation>
            <numerusform>%n task added</numerusform>
            <numerusform>%n tasks added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) changed</source>
        <translation>
            <numerusform>%n task changed</numerusform>
            <numerusform>%n tasks changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) deleted</source>
        <translation>
            <numerusform>%n task deleted</numerusform>
            <numerusform>%n tasks deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) restored</source>
        <translation>
            <numerusform>%n task restored</numerusform>
            <numerusform>%n tasks restored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n activities added</source>
        <translation>
            <numerusform>%n activity added</numerusform>
            <numerusform>%n activities added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n activities changed</source>
        <translation>
            <numerusform>%n activity changed</numerusform>
            <numerusform>%n activities changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n activities deleted</source>
        <translation>
            <numerusform>%n activity deleted</numerusform>
            <numerusform>%n activities deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n activities restored</source>
        <translation>
            <numerusform>%n activity restored</numerusform>
            <numerusform>%n activities restored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pipeline(s) added</source>
        <translation>
            <numerusform>%n pipeline added</numerusform>
            <numerusform>%n pipelines added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pipeline(s) changed</source>
        <translation>
            <numerusform>%n pipeline changed</numerusform>
            <numerusform>%n pipelines changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pipeline(s) deleted</source>
        <translation>
            <numerusform>%n pipeline deleted</numerusform>
            <numerusform>%n pipelines deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pipeline(s) restored</source>
        <translation>
            <numerusform>%n pipeline restored</numerusform>
            <numerusform>%n pipelines restored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stage(s) added</source>
        <translation>
            <numerusform>%n stage added</numerusform>
            <numerusform>%n stages added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stage(s) changed</source>
        <translation>
            <numerusform>%n stage changed</numerusform>
            <numerusform>%n stages changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stage(s) deleted</source>
        <translation>
            <numerusform>%n stage deleted</numerusform>
            <numerusform>%n stages deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stage(s) restored</source>
        <translation>
            <numerusform>%n stage restored</numerusform>
            <numerusform>%n stages restored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) added</source>
        <translation>
            <numerusform>%n product added</numerusform>
            <numerusform>%n products added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) changed</source>
        <translation>
            <numerusform>%n product changed</numerusform>
            <numerusform>%n products changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) deleted</source>
        <translation>
            <numerusform>%n product deleted</numerusform>
            <numerusform>%n products deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) restored</source>
        <translation>
            <numerusform>%n product restored</numerusform>
            <numerusform>%n products restored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) added</source>
        <translation>
            <numerusform>%n user added</numerusform>
            <numerusform>%n users added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) changed</source>
        <translation>
            <numerusform>%n user changed</numerusform>
            <numerusform>%n users changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) deleted</source>
        <translation>
            <numerusform>%n user deleted</numerusform>
            <numerusform>%n users deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) restored</source>
        <translation>
            <numerusform>%n user restored</numerusform>
            <numerusform>%n users restored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n team(s) added</source>
        <translation>
            <numerusform>%n team added</numerusform>
            <numerusform>%n teams added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n team(s) changed</source>
        <translation>
            <numerusform>%n team changed</numerusform>
            <numerusform>%n teams changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n team(s) deleted</source>
        <translation>
            <numerusform>%n team deleted</numerusform>
            <numerusform>%n teams deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n team(s) restored</source>
        <translation>
            <numerusform>%n team restored</numerusform>
            <numerusform>%n teams restored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) added</source>
        <translation>
            <numerusform>%n tag added</numerusform>
            <numerusform>%n tags added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) changed</source>
        <translation>
            <numerusform>%n tag changed</numerusform>
            <numerusform>%n tags changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) deleted</source>
        <translation>
            <numerusform>%n tag deleted</numerusform>
            <numerusform>%n tags deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) restored</source>
        <translation>
            <numerusform>%n tag restored</numerusform>
            <numerusform>%n tags restored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries added</source>
        <translation>
            <numerusform>%n entry added</numerusform>
            <numerusform>%n entries added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries changed</source>
        <translation>
            <numerusform>%n entry changed</numerusform>
            <numerusform>%n entries changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries deleted</source>
        <translation>
            <numerusform>%n entry deleted</numerusform>
            <numerusform>%n entries deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries restored</source>
        <translation>
            <numerusform>%n entry restored</numerusform>
            <numerusform>%n entries restored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n template(s) added</source>
        <translation>
            <numerusform>%n template added</numerusform>
            <numerusform>%n templates added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n template(s) changed</source>
        <translation>
            <numerusform>%n template changed</numerusform>
            <numerusform>%n templates changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n template(s) deleted</source>
        <translation>
            <numerusform>%n template deleted</numerusform>
            <numerusform>%n templates deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n template(s) restored</source>
        <translation>
            <numerusform>%n template restored</numerusform>
            <numerusform>%n templates restored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s) added</source>
        <translation>
            <numerusform>%n channel added</numerusform>
            <numerusform>%n channels added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s) changed</source>
        <translation>
            <numerusform>%n channel changed</numerusform>
            <numerusform>%n channels changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s) deleted</source>
        <translation>
            <numerusform>%n channel deleted</numerusform>
            <numerusform>%n channels deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s) restored</source>
        <translation>
            <numerusform>%n channel restored</numerusform>
            <numerusform>%n channels restored</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::AttentionCard</name>
    <message numerus="yes">
        <source>deal(s) standing too long in a stage</source>
        <translation>
            <numerusform>deal standing too long in a stage</numerusform>
            <numerusform>deals standing too long in a stage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>deal(s) without a next step</source>
        <translation>
            <numerusform>deal without a next step</numerusform>
            <numerusform>deals without a next step</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>letter(s) and call(s) need an answer</source>
        <translation>
            <numerusform>letter or call needs an answer</numerusform>
            <numerusform>letters and calls need an answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>edit conflict(s) to review</source>
        <translation>
            <numerusform>edit conflict to review</numerusform>
            <numerusform>edit conflicts to review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>change(s) the server refused</source>
        <translation>
            <numerusform>change the server refused</numerusform>
            <numerusform>changes the server refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::BackupsCard</name>
    <message numerus="yes">
        <source>Last copy: %1, checked. %n in all, %2.</source>
        <comment>copies</comment>
        <translation>
            <numerusform>Last copy: %1, checked. %n in all, %2.</numerusform>
            <numerusform>Last copy: %1, checked. %n in all, %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everything is in order: %Ln row(s) checked.</source>
        <translation>
            <numerusform>Everything is in order: %Ln row checked.</numerusform>
            <numerusform>Everything is in order: %Ln rows checked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) found. Make a copy before you go on working.</source>
        <translation>
            <numerusform>%n problem found. Make a copy before you go on working.</numerusform>
            <numerusform>%n problems found. Make a copy before you go on working.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::BoardView</name>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n deal</numerusform>
            <numerusform>%n deals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::CardText</name>
    <message numerus="yes">
        <source>Overdue %n day(s)</source>
        <translation>
            <numerusform>Overdue %n day</numerusform>
            <numerusform>Overdue %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Overdue %n hour(s)</source>
        <translation>
            <numerusform>Overdue %n hour</numerusform>
            <numerusform>Overdue %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Overdue %n minute(s)</source>
        <translation>
            <numerusform>Overdue %n minute</numerusform>
            <numerusform>Overdue %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rotting · %n day(s)</source>
        <translation>
            <numerusform>Rotting · %n day</numerusform>
            <numerusform>Rotting · %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) in this stage</source>
        <translation>
            <numerusform>%n day in this stage</numerusform>
            <numerusform>%n days in this stage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::ChangesTab</name>
    <message numerus="yes">
        <source>%n field(s) changed since were left as they are.</source>
        <translation>
            <numerusform>%n field changed since was left as it is.</numerusform>
            <numerusform>%n fields changed since were left as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::ChannelsCard</name>
    <message numerus="yes">
        <source>at most %n a minute</source>
        <translation>
            <numerusform>at most %n a minute</numerusform>
            <numerusform>at most %n a minute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most %n a week to one client</source>
        <translation>
            <numerusform>at most %n a week to one client</numerusform>
            <numerusform>at most %n a week to one client</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::ClientListPane</name>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) written to %1.</source>
        <translation>
            <numerusform>%n client written to %1.</numerusform>
            <numerusform>%n clients written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::ClientsPage</name>
    <message numerus="yes">
        <source>Delete %n client(s)</source>
        <translation>
            <numerusform>Delete %n client</numerusform>
            <numerusform>Delete %n clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::CommandField</name>
    <message numerus="yes">
        <source>%n command(s)</source>
        <translation>
            <numerusform>%n command</numerusform>
            <numerusform>%n commands</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::ConflictsPage</name>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::ConnectPanel</name>
    <message numerus="yes">
        <source>You will see %Ln client(s).</source>
        <translation>
            <numerusform>You will see %Ln client.</numerusform>
            <numerusform>You will see %Ln clients.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::DiscardPanel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n back</source>
        <comment>changes</comment>
        <translation>
            <numerusform>Take %n back</numerusform>
            <numerusform>Take %n back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) taken back.</source>
        <translation>
            <numerusform>%n change taken back.</numerusform>
            <numerusform>%n changes taken back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::FileStep</name>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::FilterBar</name>
    <message numerus="yes">
        <source>Over %n day(s) ago</source>
        <translation>
            <numerusform>Over %n day ago</numerusform>
            <numerusform>Over %n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::Format</name>
    <message numerus="yes">
        <source>reminder %n day(s) before</source>
        <translation>
            <numerusform>reminder %n day before</numerusform>
            <numerusform>reminder %n days before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reminder %n hour(s) before</source>
        <translation>
            <numerusform>reminder %n hour before</numerusform>
            <numerusform>reminder %n hours before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::FunnelChart</name>
    <message numerus="yes">
        <source>%1: %n deal(s)</source>
        <translation>
            <numerusform>%1: %n deal</numerusform>
            <numerusform>%1: %n deals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::HandoverPanel</name>
    <message numerus="yes">
        <source>%Ln client(s) go to %1</source>
        <translation>
            <numerusform>%Ln client goes to %1</numerusform>
            <numerusform>%Ln clients go to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>with %Ln open deal(s)</source>
        <translation>
            <numerusform>with %Ln open deal</numerusform>
            <numerusform>with %Ln open deals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln task(s).</source>
        <translation>
            <numerusform>and %Ln task.</numerusform>
            <numerusform>and %Ln tasks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln closed deal(s)</source>
        <translation>
            <numerusform>%Ln closed deal</numerusform>
            <numerusform>%Ln closed deals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln done task(s) stay with %1.</source>
        <translation>
            <numerusform>and %Ln done task stay with %1.</numerusform>
            <numerusform>and %Ln done tasks stay with %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 goes on seeing %n of them:</source>
        <translation>
            <numerusform>%1 goes on seeing %n of them:</numerusform>
            <numerusform>%1 goes on seeing %n of them:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hand over %Ln client(s)</source>
        <translation>
            <numerusform>Hand over %Ln client</numerusform>
            <numerusform>Hand over %Ln clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) handed over to %1</source>
        <translation>
            <numerusform>%Ln client handed over to %1</numerusform>
            <numerusform>%Ln clients handed over to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::HistoryDelegate</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::ImportPage</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edit a marked cell here, or let the %n row(s) go to %1 with the reason in the last column. The whole import is one undo.</source>
        <translation>
            <numerusform>Edit a marked cell here, or let the %n row go to %1 with the reason in the last column. The whole import is one undo.</numerusform>
            <numerusform>Edit a marked cell here, or let the %n rows go to %1 with the reason in the last column. The whole import is one undo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) imported</source>
        <translation>
            <numerusform>%n row imported</numerusform>
            <numerusform>%n rows imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone: %1. %n field(s) stayed because they were changed since.</source>
        <translation>
            <numerusform>Undone: %1. %n field stayed because it was changed since.</numerusform>
            <numerusform>Undone: %1. %n fields stayed because they were changed since.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>Import %n row</numerusform>
            <numerusform>Import %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::InboxPage</name>
    <message numerus="yes">
        <source>%n need(s) an answer</source>
        <translation>
            <numerusform>%n needs an answer</numerusform>
            <numerusform>%n need an answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) came.</source>
        <translation>
            <numerusform>%n letter came.</numerusform>
            <numerusform>%n letters came.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waiting %n day(s)</source>
        <translation>
            <numerusform>waiting %n day</numerusform>
            <numerusform>waiting %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waiting %n hour(s)</source>
        <translation>
            <numerusform>waiting %n hour</numerusform>
            <numerusform>waiting %n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::LeavePanel</name>
    <message numerus="yes">
        <source>%n change(s) wait to be sent.</source>
        <translation>
            <numerusform>%n change waits to be sent.</numerusform>
            <numerusform>%n changes wait to be sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were refused by the server and wait for a decision.</source>
        <translation>
            <numerusform>%n was refused by the server and waits for a decision.</numerusform>
            <numerusform>%n were refused by the server and wait for a decision.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::LetterForm</name>
    <message numerus="yes">
        <source>%n SMS</source>
        <translation>
            <numerusform>%n SMS</numerusform>
            <numerusform>%n SMS</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) left</source>
        <translation>
            <numerusform>%n character left</numerusform>
            <numerusform>%n characters left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::LossChart</name>
    <message numerus="yes">
        <source>%1: %n deal(s)</source>
        <translation>
            <numerusform>%1: %n deal</numerusform>
            <numerusform>%1: %n deals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::MainWindow</name>
    <message numerus="yes">
        <source>Opora: %n task(s) for today</source>
        <translation>
            <numerusform>Opora: %n task for today</numerusform>
            <numerusform>Opora: %n tasks for today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::MappingTable</name>
    <message numerus="yes">
        <source>%n cell(s) wrong</source>
        <translation>
            <numerusform>%n cell wrong</numerusform>
            <numerusform>%n cells wrong</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::OutboxPage</name>
    <message numerus="yes">
        <source>tried %n time(s)</source>
        <translation>
            <numerusform>tried %n time</numerusform>
            <numerusform>tried %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::PipelinePage</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::PresenceHint</name>
    <message numerus="yes">
        <source>%1 and %n more are editing</source>
        <translation>
            <numerusform>%1 and %n more are editing</numerusform>
            <numerusform>%1 and %n more are editing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::RecentRow</name>
    <message numerus="yes">
        <source>%Ln client(s)</source>
        <translation>
            <numerusform>%Ln client</numerusform>
            <numerusform>%Ln clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::Reminders</name>
    <message numerus="yes">
        <source>Snooze %n min</source>
        <translation>
            <numerusform>Snooze %n min</numerusform>
            <numerusform>Snooze %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) came while Opora was not running.</source>
        <translation>
            <numerusform>%n reminder came while Opora was not running.</numerusform>
            <numerusform>%n reminders came while Opora was not running.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::ReportsPage</name>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n deal</numerusform>
            <numerusform>%n deals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n won</source>
        <translation>
            <numerusform>%n won</numerusform>
            <numerusform>%n won</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Biggest loss: %1 → %2, %n deal(s).</source>
        <translation>
            <numerusform>Biggest loss: %1 → %2, %n deal.</numerusform>
            <numerusform>Biggest loss: %1 → %2, %n deals.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n deal(s)</source>
        <translation>
            <numerusform>%1 · %n deal</numerusform>
            <numerusform>%1 · %n deals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::TaskListModel</name>
    <message numerus="yes">
        <source>%1, %n task(s)</source>
        <translation>
            <numerusform>%1, %n task</numerusform>
            <numerusform>%1, %n tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::TasksPage</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::TeamPage</name>
    <message numerus="yes">
        <source>%n change(s) wait; the oldest since %1.</source>
        <translation>
            <numerusform>%n change waits, since %1.</numerusform>
            <numerusform>%n changes wait; the oldest since %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last full check: %1, %n difference(s) found and healed.</source>
        <translation>
            <numerusform>Last full check: %1, %n difference found and healed.</numerusform>
            <numerusform>Last full check: %1, %n differences found and healed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) compared, all the same.</source>
        <translation>
            <numerusform>%Ln record compared, the same.</numerusform>
            <numerusform>%Ln records compared, all the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) found and healed. That should not happen; please tell us.</source>
        <translation>
            <numerusform>%n difference found and healed. That should not happen; please tell us.</numerusform>
            <numerusform>%n differences found and healed. That should not happen; please tell us.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::TemplateEditor</name>
    <message numerus="yes">
        <source>%n SMS before anything is filled in</source>
        <translation>
            <numerusform>%n SMS before anything is filled in</numerusform>
            <numerusform>%n SMS before anything is filled in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::TemplatePreview</name>
    <message numerus="yes">
        <source>%n SMS</source>
        <translation>
            <numerusform>%n SMS</numerusform>
            <numerusform>%n SMS</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) left in the last one</source>
        <translation>
            <numerusform>%n character left in the last one</numerusform>
            <numerusform>%n characters left in the last one</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::TodayPage</name>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n today</source>
        <translation>
            <numerusform>%n today</numerusform>
            <numerusform>%n today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::UndoController</name>
    <message numerus="yes">
        <source>%n field(s) were left, because they have been changed since.</source>
        <translation>
            <numerusform>%n field were left, because they has been changed since.</numerusform>
            <numerusform>%n fields were left, because they have been changed since.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opora::ViewAsPanel</name>
    <message numerus="yes">
        <source>%Ln client(s)</source>
        <translation>
            <numerusform>%Ln client</numerusform>
            <numerusform>%Ln clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deal(s)</source>
        <translation>
            <numerusform>%Ln deal</numerusform>
            <numerusform>%Ln deals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s)</source>
        <translation>
            <numerusform>%Ln task</numerusform>
            <numerusform>%Ln tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies) of history</source>
        <translation>
            <numerusform>%Ln entry of history</numerusform>
            <numerusform>%Ln entries of history</numerusform>
        </translation>
    </message>
</context>
</TS>
