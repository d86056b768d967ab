package io.countersign.notary.note;

import io.countersign.notary.form.Bytes;
import io.countersign.notary.form.Malformed;

/**
 * One signature under a note, whether or not anybody knows its key.
 *
 * @param name the name of the key
 * @param keyId what the key is called beside its name
 * @param signature at least one byte; how many there are is up to the kind of key
 */
public record NoteSignature(String name, int keyId, Bytes signature) {

    public NoteSignature {
        NoteVerifier.demandName(name);
        if (signature.length() < 1) {
            throw new Malformed("a signature without bytes");
        }
    }
}
