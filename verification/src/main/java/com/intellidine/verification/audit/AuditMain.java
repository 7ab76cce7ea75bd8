package com.intellidine.verification.audit;

import com.intellidine.verification.site.SiteException;
import java.nio.file.Path;
import java.util.function.Function;

/// `./intellidine audit --data DIR`: exits 0 when every store of the restaurant under DIR agrees, 1 with a list
/// otherwise.
public final class AuditMain {
    private static final int USAGE = 2;

    private AuditMain() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    /// The exit code: 0 when everything agrees, 1 when not, 2 for a command line that makes no sense.
    public static int run(String[] args) {
        return run(args, SiteAudit::check);
    }

    static int run(String[] args, Function<Path, SiteAudit.Report> audit) {
        if (args.length != 2 || !args[0].equals("--data")) {
            System.err.println("audit: Usage: audit --data DIR");
            return USAGE;
        }
        try {
            SiteAudit.Report report = audit.apply(Path.of(args[1]).toAbsolutePath());
            report.summary().forEach(System.out::println);
            report.findings().forEach(System.err::println);
            System.out.println(
                    report.findings().isEmpty()
                            ? "Everything agrees."
                            : report.findings().size() + " things do not agree.");
            return report.findings().isEmpty() ? 0 : 1;
        } catch (SiteException e) {
            System.err.println("audit: " + e.getMessage());
            return 1;
        }
    }
}
