package com.intellidine.receipt;

import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.money.Rupees;
import com.intellidine.domain.payment.Tender;
import com.intellidine.domain.shift.DayAccount;
import com.intellidine.domain.shift.DayReport;
import com.intellidine.domain.shift.PaperSums;
import com.intellidine.domain.shift.Shift;
import com.intellidine.domain.shift.XReport;
import com.intellidine.domain.shift.ZReport;
import com.intellidine.domain.tenant.Language;
import com.intellidine.domain.tenant.Restaurant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// The accounts of tills and days: X and Z.
final class ShiftSlips {
    private ShiftSlips() {}

    static Document xReport(Restaurant restaurant, Language language, Shift shift, String staffName, Stamp printed) {
        Slip slip = new Slip(language, restaurant.zone());
        XReport report = XReport.of(shift);
        String kind = slip.say(Word.X_REPORT);
        slip.add(new Element.Heading(restaurant.name()));
        slip.title(kind);
        slip.pair(slip.say(Word.TILL), shift.till() == null ? "?" : shift.till().toString());
        slip.text(slip.say(Word.TAKEN_BY), staffName);
        if (shift.opened() != null) {
            slip.moment(Word.OPENED, shift.opened());
        }
        if (shift.closed() != null) {
            slip.moment(Word.CLOSED, shift.closed());
        }
        slip.moment(Word.PRINTED, printed);
        slip.rule();
        report.tenders().forEach(sum -> slip.amount(slip.tender(sum.tender()), sum.amount()));
        someSums(slip, Word.SETTLED_ACCOUNTS, report.settled());
        slip.someAmount(slip.say(Word.TIPS), report.tips());
        someSums(slip, Word.GIVEN_BACK, report.refunds());
        slip.someAmount(slip.say(Word.GIVEN_ON_CREDIT), report.credit());
        slip.pair(slip.say(Word.TAKINGS), Long.toString(report.takings()));
        if (report.noSales() > 0) {
            slip.pair(slip.say(Word.NO_SALES), Integer.toString(report.noSales()));
        }
        slip.rule();
        slip.amount(slip.say(Word.OPENING_FLOAT), report.opening());
        slip.someAmount(slip.say(Word.CASH), shift.of(Tender.CASH));
        slip.someAmount(slip.say(Word.PAY_INS), report.payIns());
        slip.someAmount(slip.say(Word.PAY_OUTS), report.payOuts().negate());
        slip.someAmount(slip.say(Word.DROPS), report.drops().negate());
        slip.boldRule();
        slip.amount(slip.say(Word.EXPECTED), report.expected());
        report.over().ifPresent(over -> {
            slip.amount(slip.say(Word.COUNTED), report.expected().plus(over));
            slip.amount(slip.say(over.isNegative() ? Word.SHORT : Word.OVER), over);
        });
        if (shift.unexplained().isEmpty()) {
            shift.explained().stream()
                    .skip(Math.max(0, shift.explained().size() - 1))
                    .forEach(one ->
                            slip.text(slip.say(Word.REASON), one.approval().reason()));
        }
        slip.someAmount(slip.say(Word.LATE_CASH), report.lateCash());
        report.recounts().forEach(found -> slip.amount(slip.say(Word.RECOUNTED), found));
        return slip.cut(kind);
    }

    private static void someSums(Slip slip, Word word, List<DayAccount.Sum> sums) {
        sums.stream()
                .filter(sum -> !sum.amount().isZero())
                .forEach(sum -> slip.amount(slip.say(word) + " (" + slip.tender(sum.tender()) + ")", sum.amount()));
    }

    static Document daySoFar(
            Restaurant restaurant, Language language, DayReport report, String staffName, Stamp printed) {
        Slip slip = new Slip(language, restaurant.zone());
        String kind = slip.say(Word.DAY_SO_FAR);
        slip.add(new Element.Heading(restaurant.name()));
        slip.title(kind);
        slip.boldPair(slip.say(Word.DAY), slip.day(report.day()));
        slip.moment(Word.PRINTED, printed);
        slip.text(slip.say(Word.TAKEN_BY), staffName);
        account(slip, report.all());
        return slip.cut(kind + " " + slip.day(report.day()));
    }

    static Document zReport(Restaurant restaurant, Language language, ZReport report, String staffName) {
        Slip slip = z(restaurant, language, report, staffName);
        account(slip, report.account());
        if (!report.repeated().isZero()) {
            slip.add(new Element.Text(slip.say(Word.MANAGER).toUpperCase(Locale.ROOT), Align.LEFT, Weight.BOLD));
            slip.amount(slip.say(Word.REPEATED), report.repeated());
        }
        List<OrderId> carried = report.carried();
        if (!carried.isEmpty()) {
            slip.rule();
            slip.boldPair(slip.say(Word.CARRIED), Integer.toString(carried.size()));
        }
        return slip.cut(title(slip, report));
    }

    /// Of one terminal; nothing when it took and billed nothing.
    static Document zReport(
            Restaurant restaurant,
            Language language,
            ZReport report,
            UUID terminal,
            String terminalName,
            String staffName) {
        Slip slip = z(restaurant, language, report, staffName);
        slip.boldPair(slip.say(Word.TERMINAL), terminalName);
        account(slip, report.report().of(terminal));
        return slip.cut(title(slip, report) + " " + terminalName);
    }

    private static Slip z(Restaurant restaurant, Language language, ZReport report, String staffName) {
        Slip slip = new Slip(language, restaurant.zone());
        slip.head(restaurant);
        slip.title(slip.say(Word.Z_REPORT));
        slip.pair(slip.say(Word.NUMBER), report.number().toString());
        slip.boldPair(slip.say(Word.DAY), slip.day(report.report().day()));
        slip.moment(Word.CLOSED, report.stamp());
        slip.text(slip.say(Word.TAKEN_BY), staffName);
        return slip;
    }

    private static String title(Slip slip, ZReport report) {
        return slip.say(Word.Z_REPORT) + " " + report.number();
    }

    private static void account(Slip slip, DayAccount account) {
        slip.rule();
        slip.add(new Element.Text(slip.say(Word.TAKEN), Align.LEFT, Weight.BOLD));
        account.tenders().forEach(sum -> slip.amount(slip.tender(sum.tender()), sum.amount()));
        someSums(slip, Word.SETTLED_ACCOUNTS, account.settled());
        account.late()
                .forEach(late -> slip.amount(slip.say(Word.LATE_FROM) + " " + slip.day(late.day()), late.amount()));
        slip.total(Word.TOTAL, account.total());
        slip.someAmount(slip.say(Word.TIPS), account.tips());
        someSums(slip, Word.GIVEN_BACK, account.refunds());
        slip.someAmount(slip.say(Word.GIVEN_ON_CREDIT), account.credit());
        slip.someAmount(slip.say(Word.NO_DRAWER), account.noDrawer());
        papers(slip, account.papers());
    }

    private static void papers(Slip slip, PaperSums papers) {
        slip.rule();
        slip.add(new Element.Text(slip.say(Word.BILLED), Align.LEFT, Weight.BOLD));
        papers.series().forEach(numbers -> {
            slip.pair(numbers.first(), Integer.toString(numbers.count()));
            slip.text("-", numbers.last());
        });
        tally(slip, Word.BILLS, papers.issued(), false);
        tally(slip, Word.CANCELLED_BILLS, papers.cancelled(), true);
        tally(slip, Word.CREDIT_NOTES, papers.credited(), true);
        tally(slip, Word.CANCELLED_CREDITS, papers.creditsCancelled(), false);
        slip.amount(slip.say(Word.SALES), papers.sales());
        slip.someAmount(slip.say(Word.DISCOUNTS), papers.discounts());
        papers.taxes()
                .forEach(tax -> slip.amount(
                        tax.head() + " " + tax.rate() + " " + slip.say(Word.ON) + " " + Rupees.plain(tax.taxable()),
                        tax.amount()));
        slip.someAmount(slip.say(Word.ROUND_OFF), papers.roundOff());
    }

    private static void tally(Slip slip, Word word, PaperSums.Tally tally, boolean back) {
        if (tally.count() > 0) {
            slip.amount(
                    slip.say(word) + " (" + tally.count() + ")",
                    back ? tally.totals().total().negate() : tally.totals().total());
        }
    }
}
