package com.intellidine.receipt;

import com.intellidine.domain.bill.BillLine;
import com.intellidine.domain.bill.BillTotals;
import com.intellidine.domain.bill.Charge;
import com.intellidine.domain.bill.TaxLine;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.money.Rupees;
import com.intellidine.domain.tenant.Language;
import com.intellidine.receipt.Element.ItemHeads;
import com.intellidine.receipt.Element.ItemLine;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What bills and credit notes have in common: lines, foot and codes. Read from the top, the figures add up.
final class BillFigures {
    private BillFigures() {}

    static void write(Slip slip, List<BillLine> lines, BillTotals totals, Word total) {
        slip.rule();
        slip.add(new Element.Items(
                heads(slip), lines.stream().map(BillFigures::item).toList()));
        slip.rule();
        slip.amount(slip.say(Word.SUBTOTAL), totals.subtotal());
        totals.discounts()
                .forEach(discount ->
                        slip.amount(discount.name(), discount.amount().negate()));
        totals.charges().forEach(charge -> slip.amount(name(slip, charge), charge.amount()));
        Money value = totals.net().plus(totals.chargesNet());
        boolean taxInPrices = lines.stream().anyMatch(BillLine::taxIncluded)
                || totals.charges().stream().anyMatch(Charge::taxIncluded);
        if (taxInPrices) {
            slip.rule();
            slip.amount(slip.say(Word.WITHOUT_TAX), value);
        }
        for (TaxLine tax : totals.taxes()) {
            // Where one rate is on everything that stands above, that is the taxable value; else each rate says its
            // own.
            boolean whole = tax.taxable().equals(taxInPrices ? value : totals.subtotal());
            String on = tax.rate() + (whole ? "" : " " + slip.say(Word.ON) + " " + Rupees.plain(tax.taxable()));
            slip.amount(tax.head() + " " + on, tax.amount());
        }
        slip.someAmount(slip.say(Word.ROUND_OFF), totals.roundOff());
        slip.total(total, totals.total());
    }

    /// Its usual name is in the language of the paper; any other stays as somebody typed it.
    private static String name(Slip slip, Charge charge) {
        Word usual = switch (charge.kind()) {
            case PACKING -> Word.PACKING;
            case DELIVERY -> Word.DELIVERY;
            case SERVICE -> Word.SERVICE_CHARGE;
        };
        return charge.name().equals(usual.in(Language.ENGLISH)) ? slip.say(usual) : charge.name();
    }

    private static ItemHeads heads(Slip slip) {
        return new ItemHeads(
                slip.say(Word.QUANTITY),
                slip.say(Word.ITEM),
                slip.say(Word.CODE),
                slip.say(Word.RATE),
                slip.say(Word.DISCOUNT),
                slip.say(Word.TAXABLE),
                slip.say(Word.TAX),
                slip.say(Word.AMOUNT));
    }

    private static ItemLine item(BillLine line) {
        return new ItemLine(
                line.quantity(),
                line.name(),
                line.hsn(),
                line.unitPrice(),
                line.discount(),
                line.taxable(),
                line.taxRate(),
                line.amount());
    }

    /// The codes of everything on the bill; those of services begin with 99.
    static void codes(Slip slip, List<BillLine> lines) {
        Set<String> codes = new LinkedHashSet<>();
        lines.stream().map(BillLine::hsn).filter(code -> !code.isEmpty()).forEach(codes::add);
        for (String code : codes) {
            boolean service = code.startsWith("99");
            slip.centred(
                    service ? "SAC " : "HSN ",
                    code.equals("996331") ? code + " " + slip.say(Word.RESTAURANT_SERVICE) : code);
        }
    }
}
