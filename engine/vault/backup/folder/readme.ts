// What lies beside the backups for whoever finds them without the app.

export const readmeText = `Sikkerhetskopier fra Boligperm
==============================
versions/    en kopi av alt som står i permen, for hver gang den ble tatt; navnet sier når (UTC)
originals/   papirene selv, forseglet, én gang for alle kopiene
key.age      nøkkelen til kopiene, forseglet med passordfrasen
words.age    den samme nøkkelen, forseglet med de tolv ordene

For å få alt tilbake: velg denne mappen i Boligperm, og skriv passordfrasen eller ordene.
Uten Boligperm: age (age-encryption.org) og unzip.
    age -d key.age > identity.txt
    age -d -i identity.txt versions/20261201T020000Z.age > kopi.zip
Papirene i originals/ er forseglet med AES-256-GCM. Nøkkelen ("key", base64url) og navnet ("id") til hvert papir står i documents.jsonl;
del N av M har navnet ID-0000N, nonce er N som 12 byte (big-endian), tilleggsdata er teksten ID|N|M, og merket står sist.

Backups from Boligperm
======================
versions/    a copy of all that the binder says, for each time one was made; the name says when (UTC)
originals/   the papers themselves, sealed, once for all copies
key.age      the key to the copies, sealed under the passphrase
words.age    the same key, sealed under the twelve words

To bring everything back, choose this folder in Boligperm and type the passphrase or the words.
Without Boligperm: age (age-encryption.org) and unzip.
    age -d key.age > identity.txt
    age -d -i identity.txt versions/20261201T020000Z.age > copy.zip
The papers in originals/ are sealed with AES-256-GCM. The key ("key", base64url) and the name ("id") of each paper stand in documents.jsonl;
part N of M is called ID-0000N, the nonce is N as 12 bytes (big-endian), the associated data is the text ID|N|M, and the tag comes last.
`;
