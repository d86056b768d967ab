package io.countersign.web.pages;

import io.countersign.web.sending.Messages.Sender;
import io.countersign.web.signin.SignedIn;
import java.util.UUID;

/** In whose name a page asks its questions. */
public final class Asking {

    private Asking() {}

    /** In the name of the person who is signed in. */
    public static Sender as(SignedIn who) {
        return new Sender(who.person(), null, UUID.randomUUID().toString(), null);
    }
}
