package com.intellidine.simulator;

/// Known bugs, each as a change of one place in the sources. A simulator that does not find one of them proves nothing
/// about it.
enum Plant {
    ACK_BEFORE_SYNC(
            Plant.SIM + "SimDisk",
            "        unsynced.addLast(write);\n",
            "        unsynced.addLast(write);\n        done.accept(write.upTo());\n"),
    WATERMARK_TAKEN_WHEN_THE_SYNC_ENDS(
            Plant.SIM + "SimDisk",
            "            done.accept(group.getLast().upTo());",
            "            done.accept((unsynced.isEmpty() ? group.getLast() : unsynced.getLast()).upTo());"),
    TOLD_BEFORE_IT_IS_DURABLE(Plant.SYNC + "Watermark", "        unwritten.addAll(placed);\n", """
                    unwritten.addAll(placed);
                    placed.forEach(one -> durable.put(one.held().author(), one.chain()));
            """),
    COPY_GOES_ON(Plant.SYNC + "Node", "        replica.foundCopied();\n", ""),
    COPY_IS_FORGOTTEN(Plant.SYNC + "Replica", "log.copied() || chain(self)", "chain(self)"),
    LATE_EVENT_NOT_REFOLDED(
            Plant.SYNC + "History", "            refold();\n", "            state = step(state, entry);\n"),
    TIE_WITHOUT_TIE_BREAK(
            Plant.SYNC + "LogEntry",
            "            .thenComparing(LogEntry::hash);",
            "            .reversed().reversed();"),
    LATE_EVENT_DROPPED(Plant.SYNC + "History", "        entries.add(place, entry);\n", """
                    if (place < entries.size()) {
                        return;
                    }
                    entries.add(place, entry);
            """),
    PULL_NOT_REARMED(
            Plant.SYNC + "PullLink",
            "                new Effect.Pause(backoff.pauseMs(failures, failed.dice())));",
            "                new Effect.GoOnPausing());"),
    PUSH_NOT_REARMED(
            Plant.SYNC + "PushLink",
            "new Step(new State.Pausing(failures, unreachable), new Effect.Pause(backoff.pauseMs(failures, dice)))",
            "new Step(new State.Pausing(failures, unreachable), new Effect.GoOnPausing())"),
    STORED_WITHOUT_ITS_PARENTS(
            Plant.SYNC + "Admission",
            "if (!envelope.parents().stream().allMatch(parent -> held.apply(parent).isPresent())) {",
            "if (false) {"),
    FORK_REFUSED(
            Plant.SYNC + "Admission",
            "        return placed.chain().branches().size() > Limits.BRANCHES_PER_NODE_MAX",
            "        return placed.chain().branches().size() > 1"),
    CHAINS_COMPARED_BY_NUMBER(
            Plant.SYNC + "Coverage",
            "        return held.apply(head.hash())\n",
            "        return Optional.of(new Held(author, 0, Math.min(head.seq(), chain.seq()), head.version()))\n"),
    NOTHING_FOR_AN_ASKER_THAT_PARTED(
            Plant.SYNC + "Coverage", "of(chains, asker, held, true)", "of(chains, asker, held, false)"),
    NEVER_WALKS(Plant.SYNC + "Peering", "        return new Peering(after);", "        return PLAIN;"),
    RELAY_REWRITES(
            Plant.SIM + "SimNode",
            "entries.stream().map(LogEntry::text).toList()",
            "entries.stream().map(entry -> entry.text().replace(\"\\\"quantity\\\":2\", \"\\\"quantity\\\":3\")).toList()"),
    VERSION_FALLS_BACK(
            Plant.SYNC + "Replica",
            "        version = Math.max(version, entry.envelope().version());",
            "        version = entry.envelope().version();"),
    CLOCK_NOT_RAISED(
            Plant.SYNC + "LamportClock",
            "(next - last - 1) / Limits.VERSION_STEP_MAX",
            "(next - last - 1) / Long.MAX_VALUE"),
    NUMBER_REUSED_AFTER_RESTART(
            Plant.SYNC + "Replica",
            "numbers.computeIfAbsent(numbering + \" \" + period, key -> log.lastNumber(numbering, code, period))",
            "numbers.getOrDefault(numbering + \" \" + period, 0)"),
    NUMBER_SKIPPED(
            Plant.SYNC + "Replica",
            "numbers.put(numbering + \" \" + period, Math.max(before, number));",
            "numbers.put(numbering + \" \" + period, Math.max(before, number + number / 7));"),
    WAITING_IS_FORGOTTEN(
            Plant.SYNC + "Watermark",
            "        waiting.addLast(new Waiting(until, then));\n",
            "        waiting.clear();\n        waiting.addLast(new Waiting(until, then));\n");

    private static final String SYNC = "src/main/java/com/intellidine/sync/";
    private static final String SIM = "src/test/java/com/intellidine/simulator/";

    private final String file;
    private final String right;
    private final String wrong;

    Plant(String file, String right, String wrong) {
        this.file = file;
        this.right = right;
        this.wrong = wrong;
    }

    /// Within the module.
    String file() {
        return file + ".java";
    }

    /// @throws IllegalStateException when the source has changed and the plant must be written anew
    String in(String source) {
        int at = source.indexOf(right);
        if (at < 0 || source.indexOf(right, at + 1) >= 0) {
            throw new IllegalStateException(this + " is to be planted in one place of " + file());
        }
        return source.replace(right, wrong);
    }
}
