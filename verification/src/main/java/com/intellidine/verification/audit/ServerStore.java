package com.intellidine.verification.audit;

import com.intellidine.audit.Findings;
import com.intellidine.audit.LogReport;
import com.intellidine.domain.common.TenantId;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.order.OrderStatus;
import com.intellidine.domain.order.Tab;
import com.intellidine.server.platform.embedded.EmbeddedDatabase;
import com.intellidine.server.platform.stream.TopicReader;
import com.intellidine.server.sync.ServerAudit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/// The server's database and what Kafka was told, read while no server runs.
record ServerStore(List<String> findings, Map<TenantId, LogReport> reports, List<String> summary) {
    private static final String TOPIC = "orders";

    static ServerStore read(Path home) {
        try (EmbeddedDatabase.OpenFolder open = EmbeddedDatabase.open(home)) {
            return of(open.database().auditUrl(), told(open));
        }
    }

    /// The payloads that Kafka was told.
    static List<String> told(EmbeddedDatabase.OpenFolder open) {
        return open.messages(TOPIC).stream().map(TopicReader.Message::payload).toList();
    }

    /// @param jdbcUrl of a role that sees every row
    static ServerStore of(String jdbcUrl, List<String> told) {
        ServerAudit.Result result = ServerAudit.run(jdbcUrl);
        List<String> waiting = Jdbi.create(jdbcUrl)
                .withHandle(handle -> handle.createQuery("select payload from outbox")
                        .mapTo(String.class)
                        .list());
        Findings findings = new Findings();
        findings.addAll(result.findings());
        Set<String> news = new HashSet<>();
        told.forEach(payload -> news.add(News.of(payload)));
        waiting.forEach(payload -> news.add(News.of(payload)));
        result.reports().forEach((tenant, report) -> report.tabs().forEach(tab -> check(tab, news, findings)));
        return new ServerStore(
                findings.list(), result.reports(), summary(result.reports(), told.size(), waiting.size()));
    }

    private static void check(Tab tab, Set<String> news, Findings findings) {
        Order order = tab.order();
        for (String event : expected(tab)) {
            if (!news.contains(event + " " + order.id())) {
                findings.add("Kafka was not told " + event + " of order " + order.number() + ".");
            }
        }
    }

    private static List<String> expected(Tab tab) {
        Order order = tab.order();
        List<String> events = new ArrayList<>();
        if (!order.tickets().isEmpty() || !order.bills().isEmpty()) {
            events.add("order.created");
        }
        if (tab.status() == OrderStatus.COMPLETED) {
            events.add("order.completed");
        }
        if (tab.status() == OrderStatus.CANCELLED && !events.isEmpty()) {
            events.add("order.cancelled");
        }
        return events;
    }

    private static List<String> summary(Map<TenantId, LogReport> reports, int told, int waiting) {
        List<String> lines = new ArrayList<>();
        reports.forEach((tenant, report) -> lines.add(String.format(
                Locale.ROOT,
                "server   %d events, state %s (restaurant %s)",
                report.events(),
                report.digest().substring(0, 12),
                tenant)));
        lines.add("kafka    " + told + " messages on topic " + TOPIC + ", " + waiting + " waiting");
        return lines;
    }
}
