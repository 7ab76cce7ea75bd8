package com.intellidine.verification.demo;

import java.awt.GraphicsEnvironment;
import java.nio.file.Path;
import java.util.List;

/// What was asked for on the command line.
record DemoOptions(boolean headless, Path data, int port) {
    static final int PORT = 3100;

    /// A command line that makes no sense. Its message is a sentence.
    static final class UsageException extends Exception {
        private static final long serialVersionUID = 1;

        UsageException(String message) {
            super(message);
        }
    }

    static DemoOptions parse(String[] args) throws UsageException {
        boolean headless = GraphicsEnvironment.isHeadless();
        Path data = Path.of("demo-data").toAbsolutePath();
        int port = PORT;
        List<String> words = List.of(args);
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals("--headless")) {
                headless = true;
                continue;
            }
            if (i + 1 >= words.size()) {
                throw new UsageException(word + " is not known, or something is missing behind it.");
            }
            String value = words.get(++i);
            switch (word) {
                case "--data" -> data = Path.of(value).toAbsolutePath();
                case "--port" -> port = port(value);
                default -> throw new UsageException(word + " is not known.");
            }
        }
        return new DemoOptions(headless, data, port);
    }

    private static int port(String text) throws UsageException {
        try {
            int port = Integer.parseInt(text);
            if (port >= 1024 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new UsageException("«" + text + "» is no port: give a number from 1024 to 65535.");
        }
        throw new UsageException("«" + text + "» is no port: give a number from 1024 to 65535.");
    }
}
