package com.intellidine.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.demo.DemoRestaurant;
import com.intellidine.domain.common.CategoryId;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.RuleId;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.discount.Benefit;
import com.intellidine.domain.discount.DiscountEvent;
import com.intellidine.domain.discount.DiscountRule;
import com.intellidine.domain.menu.CategoryChange;
import com.intellidine.domain.menu.MenuEvent.CategoryEdited;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.ServiceEvent.LinesPlaced;
import com.intellidine.domain.payment.Payment;
import com.intellidine.domain.tenant.Role;
import com.intellidine.domain.tenant.StaffChange;
import com.intellidine.domain.tenant.TenantEvent.StaffEdited;
import com.intellidine.fold.Row;
import com.intellidine.fold.Table;
import com.intellidine.sync.LogEntry;
import com.intellidine.testing.Peer;
import com.intellidine.testing.Some;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LogAuditTest {
    private final List<LogEntry> log = new Evening().withPaidOrders(3).entries();

    private static LogReport audit(List<LogEntry> entries) {
        LogAudit audit = new LogAudit(DemoRestaurant.SPICE_ROUTE.tenant());
        entries.forEach(audit::take);
        return audit.report();
    }

    private static void finds(String sentence, List<String> findings) {
        assertTrue(findings.stream().anyMatch(finding -> finding.contains(sentence)), () -> findings.toString());
    }

    @Test
    void hasNothingToSayOfAnHonestEvening() {
        LogReport report = audit(log);
        assertEquals(List.of(), report.findings());
        assertEquals(List.of(), report.flagged());
        assertEquals(log.size(), report.events());
        assertEquals(
                List.of("A/2627/000001", "A/2627/000002", "A/2627/000003"),
                report.bills().stream().map(bill -> bill.title()).toList());
        assertEquals(
                Money.sum(report.bills().stream()
                        .map(bill -> bill.totals().total())
                        .toList()),
                Money.sum(report.payments().stream().map(Payment::amount).toList()));
    }

    /// The set-up is by a manager who was not on the list yet when he named the restaurant.
    @Test
    void saysWhoDidWhatHeHadNoLeaveFor() {
        StaffId waiter = DemoRestaurant.SPICE_ROUTE.setUp(Some.NOON).stream()
                .filter(event ->
                        event instanceof StaffEdited hired && hired.changes().role() == Role.WAITER)
                .map(event -> ((StaffEdited) event).staff())
                .findFirst()
                .orElseThrow();
        Stamp by = new Stamp(waiter, Some.NOON);
        LogReport report = audit(new Evening()
                .withFact(new CategoryEdited(new CategoryId(Some.id(1)), CategoryChange.of("Sides", 9), by))
                .entries());
        assertEquals(List.of(), report.findings(), "the log is whole");
        assertEquals(1, report.flagged().size(), () -> report.flagged().toString());
        String sentence = report.flagged().getFirst();
        assertTrue(sentence.contains(" was not allowed CategoryEdited (event "), sentence);
    }

    /// Of a device that was copied one branch has a hole; the other is whole.
    @Test
    void goesOnAfterAHoleInOneOfTwoBranches() {
        Peer one = new Peer("A");
        Peer copy = new Peer("A");
        List<LogEntry> ones = new ArrayList<>();
        List<LogEntry> others = new ArrayList<>();
        for (int n = 1; n <= 3; n++) {
            ones.add(one.append(category(n)));
            others.add(copy.append(category(10 + n)));
        }
        LogAudit audit = new LogAudit(Some.TENANT);
        List.of(ones.get(0), others.get(0), others.get(1), ones.get(2), others.get(2))
                .forEach(audit::take);
        List<String> findings = audit.report().findings();
        finds("a copy of that device has been at work", findings);
        finds("it stands before event 2 of that node", findings);
        assertEquals(5, audit.report().events());
    }

    private static CategoryEdited category(int n) {
        return new CategoryEdited(new CategoryId(Some.id(n)), CategoryChange.of("Sides " + n, n), Some.STAMP);
    }

    /// Of two lists that were begun apart only the first is the set-up.
    @Test
    void flagsADeviceThatMakesItselfAManager() {
        StaffId mallory = new StaffId(Some.id(66));
        Peer reset = new Peer("M");
        LogEntry first = reset.append(new CategoryEdited(
                new CategoryId(Some.id(1)), CategoryChange.of("Mine", 9), new Stamp(mallory, Some.NOON)));
        LogEntry made = reset.append(new StaffEdited(
                mallory,
                StaffChange.change()
                        .name("Mallory")
                        .role(Role.MANAGER)
                        .active(true)
                        .build(),
                new Stamp(mallory, Some.NOON)));
        Peer house = new Peer("A");
        StaffId meena = new StaffId(Some.id(40));
        LogEntry founded = house.append(new StaffEdited(
                meena,
                StaffChange.change()
                        .name("Meena")
                        .role(Role.MANAGER)
                        .active(true)
                        .build(),
                new Stamp(meena, Some.NOON)));
        LogAudit audit = new LogAudit(Some.TENANT);
        List.of(founded, first, made).forEach(audit::take);
        assertEquals(
                List.of("CategoryEdited", "StaffEdited"),
                audit.report().flags().stream()
                        .map(flag -> flag.entry().envelope().type())
                        .toList());
    }

    @Test
    void findsAHoleInAChain() {
        List<LogEntry> holed = new ArrayList<>(log);
        LogEntry lost = holed.remove(log.size() - 5);
        finds("Event " + (lost.envelope().seq() + 1) + " of node", audit(holed).findings());
    }

    @Test
    void findsAnEventThatStandsBeforeItsCause() {
        List<LogEntry> swapped = new ArrayList<>(log);
        Collections.swap(swapped, log.size() - 1, log.size() - 2);
        finds("it stands before event", audit(swapped).findings());
    }

    @Test
    void findsAnEventThatStandsTwice() {
        List<LogEntry> repeated = new ArrayList<>(log);
        repeated.add(log.getLast());
        finds("more than once", audit(repeated).findings());
    }

    @Test
    void findsAForeignRestaurant() {
        LogAudit audit = new LogAudit(DemoRestaurant.BIRYANI_HOUSE.tenant());
        audit.take(log.getFirst());
        finds("another restaurant", audit.report().findings());
    }

    @Test
    void findsAHoleInASeries() {
        List<LogEntry> entries = new Evening()
                .withPaidOrders(1)
                .skippingInvoiceNumbers(2)
                .withPaidOrders(1)
                .entries();
        finds(
                "Series A/2627 has a hole: number 2 to 3 is missing.",
                audit(entries).findings());
    }

    @Test
    void findsANumberThatWasIssuedTwice() {
        List<LogEntry> entries = new Evening()
                .withPaidOrders(1)
                .skippingInvoiceNumbers(-1)
                .withPaidOrders(1)
                .entries();
        finds("Invoice number A/2627/000001 was issued twice.", audit(entries).findings());
    }

    @Test
    void findsABillThatDoesNotAddUp() {
        List<LogEntry> entries = new Evening().withWrongTotal().entries();
        finds(
                "has parts that come to 630.00 and a total of 631.00",
                audit(entries).findings());
    }

    @Test
    void findsABillThatAddsUpAtARateThatDoesNotHold() {
        List<String> findings = audit(new Evening().withWrongRate().entries()).findings();
        finds("Bill A/2627/000001 has a line \"Thali\" taxed at 2 % where 5 % holds.", findings);
    }

    @Test
    void findsADiscountThatNoRuleGives() {
        RuleId rule = new RuleId(Some.id(70));
        Money ninety = Money.rupees(90);
        finds(
                "has a discount \"Happy hour\" by a rule that nobody made",
                audit(new Evening().withDiscount(rule, ninety).entries()).findings());
        DiscountRule tenPercent = DiscountRule.of(rule, "Happy hour", new Benefit.PercentOff(new Percent(1_000)));
        Evening known = new Evening().withFact(DiscountEvent.RuleEdited.of(tenPercent, Some.STAMP));
        finds(
                "of 90.00 where the rule gives at most 60.01",
                audit(known.withDiscount(rule, ninety).entries()).findings());
        Evening honest = new Evening().withFact(DiscountEvent.RuleEdited.of(tenPercent, Some.STAMP));
        assertEquals(
                List.of(),
                audit(honest.withDiscount(rule, Money.rupees(60)).entries()).findings());
    }

    @Test
    void findsLinesThatWereMovedToAnOrderThatNobodyOpened() {
        List<LogEntry> entries = new Evening()
                .withFact(new LinesPlaced(Some.order(1), Some.order(2), List.of(Some.line(3)), List.of(), Some.STAMP))
                .entries();
        finds(
                "it moves lines to order " + Some.order(1) + ", which nobody opened",
                audit(entries).findings());
    }

    @Test
    void findsAHoleInTheSeriesOfCreditNotes() {
        assertEquals(
                List.of(),
                audit(new Evening().withCreditNote(1).withCreditNote(2).entries())
                        .findings());
        finds(
                "Series CNA/2627 has a hole: number 2 to 3 is missing.",
                audit(new Evening().withCreditNote(1).withCreditNote(4).entries())
                        .findings());
    }

    @Test
    void namesEveryRowThatDiffers() {
        List<Row> folded = audit(log).rows();
        assertEquals(List.of(), RowComparison.differences(folded, folded));
        List<Row> stored = new ArrayList<>(folded);
        Row order = stored.removeFirst();
        finds("Table " + order.table().sqlName() + " lacks the row", RowComparison.differences(folded, stored));
        finds("which the log does not know", RowComparison.differences(stored, folded));
        List<@Nullable Object> values = new ArrayList<>(order.values());
        values.set(values.size() - 1, "another");
        stored.add(new Row(order.table(), values));
        List<String> findings = RowComparison.differences(folded, stored);
        assertEquals(1, findings.size(), findings::toString);
        finds(order.table().columns().getLast() + " is another instead of", findings);
        assertNotEquals(StateDigest.of(folded), StateDigest.of(stored));
    }

    @Test
    void countsRowsThatStandTwice() {
        List<Row> folded = audit(log).rows();
        List<Row> stored = new ArrayList<>(folded);
        stored.add(folded.getLast());
        assertEquals(1, RowComparison.differences(folded, stored).size());
        assertEquals(1, RowComparison.differences(stored, folded).size());
    }

    @Test
    void keepsPinsToItself() {
        List<Row> folded = audit(log).rows().stream()
                .filter(row -> row.table() == Table.STAFF)
                .toList();
        List<Row> stored = folded.stream()
                .map(row -> new Row(Table.STAFF, withColumn(row, "pin_verifier", "$stolen")))
                .toList();
        List<String> findings = RowComparison.differences(folded, stored);
        finds("pin_verifier", findings);
        assertTrue(findings.stream().noneMatch(finding -> finding.contains("$")), findings::toString);
    }

    private static List<@Nullable Object> withColumn(Row row, String column, Object value) {
        List<@Nullable Object> values = new ArrayList<>(row.values());
        values.set(row.table().columns().indexOf(column), value);
        return values;
    }

    @Test
    void digestsTheSameStateToTheSameTextInAnyOrder() {
        List<Row> rows = new ArrayList<>(audit(log).rows());
        String digest = StateDigest.of(rows);
        Collections.reverse(rows);
        assertEquals(digest, StateDigest.of(rows));
        assertEquals(digest, audit(log).digest());
    }
}
