package io.countersign.architecture.violations.account;

import jakarta.annotation.Resource;
import org.jspecify.annotations.Nullable;

/** Is given what it needs behind its back. */
public class Injected {

    @Resource
    private @Nullable String code;

    /** What somebody put there, perhaps. */
    public @Nullable String code() {
        return code;
    }
}
