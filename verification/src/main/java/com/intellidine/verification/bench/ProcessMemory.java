package com.intellidine.verification.bench;

import com.intellidine.verification.site.SiteException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What a process has of the machine's memory, as the kernel of Linux counts it, in MB of 1024 × 1024 bytes.
///
/// @param now resident
/// @param most resident at any time so far
record ProcessMemory(double now, double most) {
    private static final double KB_PER_MB = 1024;

    static ProcessMemory of(long pid) {
        List<String> status = lines(Path.of("/proc", Long.toString(pid), "status"));
        return new ProcessMemory(megabytes(status, "VmRSS:"), megabytes(status, "VmHWM:"));
    }

    /// Of several processes that share some of it, which counts once.
    static double shared(List<ProcessHandle> processes) {
        return processes.stream()
                .mapToDouble(process ->
                        megabytes(lines(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup")), "Pss:"))
                .sum();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new SiteException("The memory of a process can be read on Linux only, from " + file + ".", e);
        }
    }

    private static double megabytes(List<String> lines, String name) {
        return lines.stream()
                        .filter(line -> line.startsWith(name))
                        .map(line -> line.replaceAll("[^0-9]", ""))
                        .mapToDouble(Double::parseDouble)
                        .findFirst()
                        .orElseThrow()
                / KB_PER_MB;
    }
}
