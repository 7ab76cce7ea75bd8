package com.intellidine.receipt;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.BillCancellation;
import com.intellidine.domain.bill.BillKind;
import com.intellidine.domain.bill.BillLine;
import com.intellidine.domain.bill.Buyer;
import com.intellidine.domain.bill.CreditNote;
import com.intellidine.domain.bill.Seller;
import com.intellidine.domain.money.Rupees;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.order.Tab;
import com.intellidine.domain.payment.Payment;
import com.intellidine.domain.payment.Tender;
import com.intellidine.domain.smallsale.SmallSales;
import com.intellidine.domain.smallsale.SmallSalesInvoiced;
import com.intellidine.domain.tenant.Language;
import com.intellidine.domain.tenant.Restaurant;
import com.intellidine.domain.tenant.TaxClass;
import com.intellidine.domain.tenant.TaxScheme;
import java.util.List;

/// The papers of rules 46 (tax invoice), 49 (bill of supply) and 53 (credit note) of the CGST Rules, and the bill under
/// the state's law.
final class BillSlip {
    private final Seller seller;
    private final Slip slip;

    /// @param sold who sold, as he was when the paper was issued
    private BillSlip(Restaurant restaurant, Language language, Seller sold) {
        this.seller = sold.equals(Seller.UNKNOWN) ? Seller.of(restaurant) : sold;
        this.slip = new Slip(language, restaurant.zone());
    }

    static Document bill(
            Restaurant restaurant, Language language, Tab tab, Bill bill, String tableNumber, String staffName) {
        return new BillSlip(restaurant, language, bill.seller()).bill(tab, bill, tableNumber, staffName);
    }

    static Document creditNote(Restaurant restaurant, Language language, Tab tab, Bill bill, CreditNote note) {
        return new BillSlip(restaurant, language, bill.seller()).creditNote(tab, bill, note);
    }

    static Document smallSales(Restaurant restaurant, Language language, SmallSalesInvoiced invoice) {
        return new BillSlip(restaurant, language, invoice.seller()).smallSales(invoice);
    }

    private Document smallSales(SmallSalesInvoiced invoice) {
        SmallSales sales = invoice.sales();
        String kind = slip.say(seller.gstin().isEmpty() ? Word.BILL : Word.TAX_INVOICE);
        slip.head(seller);
        slip.title(kind);
        slip.boldPair(slip.say(Word.INVOICE_NUMBER), invoice.number().toString());
        slip.pair(
                slip.say(Word.DATE) + " " + slip.day(invoice.date()),
                slip.say(Word.TIME) + " " + slip.time(invoice.stamp()));
        slip.rule();
        slip.pair(slip.say(Word.SMALL_SALES), Integer.toString(sales.count()));
        slip.amount(slip.say(Word.WITHOUT_TAX), sales.value());
        sales.taxes()
                .forEach(tax -> slip.amount(
                        tax.head() + " " + tax.rate() + " " + slip.say(Word.ON) + " " + Rupees.plain(tax.taxable()),
                        tax.amount()));
        slip.someAmount(slip.say(Word.ROUND_OFF), sales.roundOff());
        slip.total(Word.TOTAL, sales.total());
        slip.pair("", slip.say(Word.SIGNATORY));
        return slip.cut(kind + " " + invoice.number());
    }

    private Document bill(Tab tab, Bill bill, String tableNumber, String staffName) {
        Order order = tab.order();
        String kind = slip.say(kind(bill));
        long reprints = order.reprints().stream()
                .filter(reprint -> reprint.bill().equals(bill.id()))
                .count();
        if (order.cancelled(bill.id())) {
            slip.notice(slip.say(Word.CANCELLED));
        }
        if (reprints > 0) {
            slip.notice(slip.say(Word.REPRINT) + " " + reprints);
        }
        slip.head(seller);
        slip.title(kind);
        remark(order, bill);
        // Where the platform invoices the guest, or the day does, there is no number of its own.
        if (bill.number() != null) {
            slip.boldPair(slip.say(Word.INVOICE_NUMBER), bill.title());
        }
        slip.pair(
                slip.say(Word.DATE) + " " + slip.day(bill.date()),
                slip.say(Word.TIME) + " " + slip.time(bill.issued()));
        slip.pair(slip.place(order, tableNumber), slip.number(order));
        slip.text(slip.say(Word.SERVED_BY), staffName);
        buyer(bill);
        cancellation(order, bill);
        BillFigures.write(slip, named(tab, bill.lines()), bill.totals(), Word.TOTAL);
        payments(order, bill);
        BillFigures.codes(slip, bill.lines());
        slip.centred("", slip.say(Word.THANKS));
        return slip.cut(kind + " " + slip.title(order, bill));
    }

    /// Each by the name that it has in the language of the paper.
    private List<BillLine> named(Tab tab, List<BillLine> lines) {
        return lines.stream()
                .map(line -> tab.known(line.line())
                        .map(known -> line.withName(
                                slip.dish(line.name(), known.ordered().localName())))
                        .orElse(line))
                .toList();
    }

    /// Only who is registered may issue a tax invoice.
    private Word kind(Bill bill) {
        return switch (bill.kind()) {
            case TAX_INVOICE -> seller.gstin().isEmpty() ? Word.BILL : taxInvoice(bill);
            case BILL_OF_SUPPLY -> seller.scheme() == TaxScheme.UNREGISTERED ? Word.BILL : Word.BILL_OF_SUPPLY;
            case VAT_BILL -> Word.VAT_BILL;
            case AGGREGATOR -> Word.ORDER_STATEMENT;
            case SMALL_SALE -> Word.BILL;
        };
    }

    /// One paper may hold taxed and exempt things when the buyer is not registered (rule 46A of the CGST Rules).
    private static Word taxInvoice(Bill bill) {
        boolean exempt = bill.lines().stream().anyMatch(line -> line.taxClass() == TaxClass.EXEMPT);
        boolean registered = bill.buyer() != null && !bill.buyer().gstin().isEmpty();
        return exempt && !registered ? Word.INVOICE_AND_SUPPLY : Word.TAX_INVOICE;
    }

    private void remark(Order order, Bill bill) {
        if (bill.kind() == BillKind.BILL_OF_SUPPLY && seller.scheme() == TaxScheme.COMPOSITION) {
            slip.centred("", slip.say(Word.COMPOSITION));
        }
        if (bill.kind() == BillKind.AGGREGATOR && order.aggregator() != null) {
            slip.centred(
                    slip.say(Word.TAX_BY_PLATFORM) + " ", order.aggregator().platform());
            slip.text(slip.say(Word.REFERENCE), order.aggregator().externalId());
        }
    }

    private void buyer(Bill bill) {
        Buyer buyer = bill.buyer();
        if (buyer == null) {
            return;
        }
        slip.rule();
        slip.text(slip.say(Word.BILLED_TO), buyer.name());
        slip.text("GSTIN", buyer.gstin());
        slip.text("", buyer.address());
        // A meal is supplied where it is eaten, wherever the guest is from. Into which other state something went, the
        // bill says or nobody knows: never this one.
        boolean here = buyer.state().isEmpty() && !bill.totals().interState();
        slip.text(slip.say(Word.PLACE_OF_SUPPLY), States.named(here ? seller.stateCode() : buyer.state()));
        if (!buyer.gstin().isEmpty()) {
            slip.add(new Element.Text(slip.say(Word.REVERSE_CHARGE_NO), Align.LEFT, Weight.NORMAL));
        }
    }

    private void cancellation(Order order, Bill bill) {
        for (BillCancellation cancellation : order.cancellations()) {
            if (cancellation.bill().equals(bill.id())) {
                slip.pair(
                        slip.say(Word.CANCELLED),
                        slip.day(cancellation.cancelled()) + " " + slip.time(cancellation.cancelled()));
                slip.text(slip.say(Word.REASON), cancellation.reason());
            }
        }
    }

    private void payments(Order order, Bill bill) {
        boolean any = false;
        for (Payment payment : order.payments()) {
            if (payment.bill().equals(bill.id()) && payment.state() != Payment.State.FAILED) {
                payment(slip, payment);
                any = true;
            }
        }
        if (any) {
            slip.rule();
        }
        if (bill.buyer() != null && !bill.buyer().gstin().isEmpty()) {
            slip.pair("", slip.say(Word.SIGNATORY));
        }
    }

    static void payment(Slip slip, Payment payment) {
        boolean cash = payment.tender() == Tender.CASH;
        slip.amount(cash ? slip.say(Word.CASH_GIVEN) : slip.tender(payment.tender()), payment.tendered());
        if (payment.state() == Payment.State.AWAITING) {
            slip.text("", slip.say(Word.AWAITING));
        }
        slip.someAmount(slip.say(Word.TIP), payment.tip());
        slip.someAmount(slip.say(Word.CHANGE), payment.change());
        slip.someAmount(slip.say(Word.REFUNDED), payment.refunded().plus(payment.tipRefunded()));
    }

    private Document creditNote(Tab tab, Bill bill, CreditNote note) {
        String kind = slip.say(Word.CREDIT_NOTE);
        slip.head(seller);
        slip.title(kind);
        slip.boldPair(slip.say(Word.NUMBER), note.number().toString());
        slip.pair(
                slip.say(Word.DATE) + " " + slip.day(note.date()),
                slip.say(Word.TIME) + " " + slip.time(note.issued()));
        slip.pair(slip.say(Word.ORIGINAL), bill.number() == null ? slip.number(tab.order()) : bill.title());
        slip.pair("", slip.say(Word.DATED) + " " + slip.day(bill.date()));
        buyer(bill);
        slip.text(slip.say(Word.REASON), note.reason());
        BillFigures.write(slip, named(tab, note.lines()), note.totals(), Word.CREDITED);
        BillFigures.codes(slip, note.lines());
        slip.pair("", slip.say(Word.SIGNATORY));
        return slip.cut(kind + " " + note.number());
    }
}
