package io.countersign.web.signin;

/**
 * Who a person is to the edge right now.
 *
 * @param who without any role when the ledger gives them none
 */
record Admission(SignedIn who, boolean mustChoosePassword, long stamp) {

    boolean hasNoRole() {
        return who.roles().isEmpty();
    }

    /** Was it proved by the password that is right now, or by something that no password changes? */
    boolean agreesWith(Proof proof) {
        Long proved = proof.stamp();
        return proved == null || proved == stamp;
    }
}
