package io.countersign.web.backup;

import org.jspecify.annotations.Nullable;

/**
 * What is to be in a backup.
 *
 * @param people whether names, sign-ins and all else that is personal is to be in it; it is when nothing is said
 */
record BackupAsked(@Nullable Boolean people) {

    boolean withPeople() {
        return people == null || people;
    }
}
