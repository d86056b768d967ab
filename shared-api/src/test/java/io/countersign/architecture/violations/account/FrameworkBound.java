package io.countersign.architecture.violations.account;

import org.axonframework.commandhandling.CommandHandler;

/** Knows a framework. */
public class FrameworkBound {

    /** Is called by the framework. */
    @CommandHandler
    public void handle(String command) {}
}
