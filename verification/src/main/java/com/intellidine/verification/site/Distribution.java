package com.intellidine.verification.site;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Where the programs of this build lie, and how a process of one is started.
public record Distribution(Path folder) {
    private static final List<String> JVM_FLAGS = List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders");

    /// As the launcher has it.
    private static final Map<String, List<String>> HEAP =
            Map.of("terminal", List.of("-Xmx112m"), "kitchen", List.of("-Xmx128m"));

    /// The build's folder as the launcher names it, or the one above the current directory in a test.
    ///
    /// @throws IllegalStateException when nothing has been built
    public static Distribution find() {
        String named = System.getProperty("intellidine.dist", "");
        if (!named.isEmpty()) {
            return new Distribution(Path.of(named));
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path dist = at.resolve("installer/target/dist");
            if (Files.isDirectory(dist)) {
                return new Distribution(dist);
            }
        }
        throw new IllegalStateException("nothing is built yet: run ./intellidine demo, or mvn package");
    }

    /// The command line of one program.
    ///
    /// @param program `server`, `terminal` or `kitchen`
    /// @param jvm flags behind those that the launcher gives, so that they win
    /// @param withProofs whether the classes of this module stand on its class path too, to drive its screens
    public List<String> command(String program, boolean withProofs, List<String> jvm, String main, List<String> args) {
        String classPath = folder.resolve(program).resolve("lib").resolve("*").toString();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM_FLAGS);
        command.addAll(HEAP.getOrDefault(program, List.of()));
        command.addAll(jvm);
        command.add("-cp");
        command.add(withProofs ? classPath + File.pathSeparator + ownClasses() : classPath);
        command.add(main);
        command.addAll(args);
        return command;
    }

    private static String ownClasses() {
        return Path.of(java.net.URI.create(Distribution.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString()))
                .toString();
    }
}
