package io.countersign.web.signin;

/**
 * Who a person is to the edge right now.
 *
 * @param who without any role when the ledger gives them none
 * @param secondFactor whether a password alone does not let them in
 */
record Admission(SignedIn who, boolean mustChoosePassword, boolean secondFactor, long stamp) {

    boolean hasNoRole() {
        return who.roles().isEmpty();
    }

    /** Is a code wanted before anything else? */
    boolean wantsCodeAfter(Proof proof) {
        return secondFactor && proof.means() == Means.PASSWORD;
    }

    /** Is another password wanted before anything else? */
    boolean wantsPasswordAfter(Proof proof) {
        return mustChoosePassword && proof.means().isOfOurs();
    }

    /** Was it proved by the password that is right now, or by something that no password changes? */
    boolean agreesWith(Proof proof) {
        Long proved = proof.stamp();
        return proved == null || proved == stamp;
    }
}
