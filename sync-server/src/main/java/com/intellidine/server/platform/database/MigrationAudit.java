package com.intellidine.server.platform.database;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.output.ValidateResult;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/// Whether the history of migrations is that of this program.
public final class MigrationAudit {
    private MigrationAudit() {}

    private record Applied(
            int rank,
            @Nullable String version,
            String description,
            String type,
            String script,
            @Nullable Integer checksum,
            String by,
            boolean success) {}

    /// @return a sentence for each thing that is wrong
    public static List<String> findings(String jdbcUrl, int generation) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl);
        try {
            return findings(source, generation);
        } catch (FlywayException e) {
            return List.of("Table flyway_schema_history can't be read: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse("unknown"));
        }
    }

    private static List<String> findings(PGSimpleDataSource source, int generation) {
        Flyway flyway = Database.flyway(source, generation);
        List<String> findings = new ArrayList<>();
        ValidateResult validated = flyway.validateWithResult();
        validated.invalidMigrations.forEach(
                invalid -> findings.add("Table flyway_schema_history, migration " + invalid.version + ": "
                        + invalid.errorDetails.errorMessage.lines().findFirst().orElse("invalid")));
        Map<String, MigrationInfo> known = Arrays.stream(flyway.info().all())
                .filter(info -> info.getVersion() != null)
                .collect(Collectors.toMap(
                        info -> info.getVersion().getVersion(), Function.identity(), (first, again) -> first));
        Database.jdbi(source).useHandle(handle -> {
            Generation.finding(handle, generation).ifPresent(findings::add);
            String owner = owner(handle);
            int rank = 0;
            for (Applied applied : applied(handle)) {
                rank++;
                @Nullable MigrationInfo info = applied.version() == null ? null : known.get(applied.version());
                boolean right = info != null
                        && applied.rank() == rank
                        && applied.success()
                        && applied.by().equals(owner)
                        && applied.type().equals("SQL")
                        && applied.description().equals(info.getDescription())
                        && applied.script().equals(scriptName(applied));
                if (!right) {
                    findings.add("Table flyway_schema_history, row " + applied.rank()
                            + ", is not what this version's migrations leave.");
                }
            }
        });
        return findings;
    }

    /// By Flyway's rule for naming scripts; Flyway itself compares everything but this.
    private static String scriptName(Applied applied) {
        return "V" + applied.version() + "__" + applied.description().replace(' ', '_') + ".sql";
    }

    private static String owner(Handle handle) {
        return handle.createQuery(
                        "select tableowner from pg_tables where schemaname = 'public' and tablename = 'event'")
                .mapTo(String.class)
                .findOne()
                .orElse("nobody");
    }

    private static List<Applied> applied(Handle handle) {
        return handle.createQuery("""
                        select installed_rank, version, description, type, script, checksum, installed_by, success
                        from flyway_schema_history order by installed_rank
                        """)
                .map((row, context) -> new Applied(
                        row.getInt("installed_rank"),
                        row.getString("version"),
                        row.getString("description"),
                        row.getString("type"),
                        row.getString("script"),
                        (Integer) row.getObject("checksum"),
                        row.getString("installed_by"),
                        row.getBoolean("success")))
                .list();
    }
}
