package com.intellidine.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.audit.Rule.When;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.tenant.Permission;
import com.intellidine.sync.LogEntry;
import com.intellidine.wire.EventFormat;
import com.intellidine.wire.Samples;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Over a sample of every type of event, with all that is optional set.
class NeedsTest {
    static Stream<Event> samples() {
        return Samples.all().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void namesActorApproverReasonAndDeviceOfWhatIsSensitive(Event event) {
        LogEntry entry = new EventFormat().seal(Samples.UNSEALED, event);
        Optional<AuditEntry> read = AuditEntry.of(entry);
        assertEquals(Needs.rule(event).when() != When.NEVER, read.isPresent());
        if (read.isPresent()) {
            AuditEntry audit = read.get();
            assertEquals(event.stamp().actor(), audit.actor());
            assertEquals(Samples.UNSEALED.node(), audit.device());
            assertEquals(event.getClass().getSimpleName(), audit.what());
            assertFalse(audit.approvals().isEmpty());
            audit.approvals().forEach(approval -> assertTrue(approval.saysWhy()));
            audit.approvals()
                    .forEach(approval -> assertTrue(
                            event.answerable().contains(approval.approver()),
                            "by whom it is judged later, see Replica.append"));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void asksSomethingOfWhoeverApproves(Event event) {
        Rule rule = Needs.rule(event);
        assertEquals(rule.when() == When.NEVER, rule.approved() == null);
        assertEquals(rule.when() == When.NEVER, event.approvals().isEmpty());
    }

    @Test
    void usesEveryPermissionThatIsNotAboutReading() {
        Set<Permission> used =
                EnumSet.of(Permission.SEE_REPORTS, Permission.SEE_AUDIT, Permission.APPROVE, Permission.AUDIT_SHIFT);
        for (Event event : Samples.all()) {
            Rule rule = Needs.rule(event);
            Stream.concat(Stream.ofNullable(rule.own()), Stream.ofNullable(rule.approved()))
                    .forEach(used::add);
        }
        used.addAll(List.of(Permission.COMP, Permission.VOID_LINES, Permission.REFUND, Permission.CANCEL_BILLS));
        assertEquals(
                EnumSet.noneOf(Permission.class),
                EnumSet.complementOf(EnumSet.copyOf(used)),
                "of " + Arrays.toString(Permission.values()));
    }
}
