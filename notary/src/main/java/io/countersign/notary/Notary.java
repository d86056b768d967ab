package io.countersign.notary;

import io.countersign.notary.commandline.CommandLine;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The offline verifier: {@code java -jar notary.jar verify BUNDLE.zip}. Prints UTF-8, whatever the machine's own is. */
public final class Notary {

    private Notary() {}

    public static void main(String[] arguments) {
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream errors = utf8(FileDescriptor.err);
        System.exit(new CommandLine(out, errors).run(arguments));
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
