package com.intellidine.testing;

import com.intellidine.domain.bill.CreditNoteNumber;
import com.intellidine.domain.bill.InvoiceNumber;
import com.intellidine.domain.tenant.TaxLaw;
import com.intellidine.domain.time.FinancialYear;
import com.intellidine.sync.Replica;
import java.util.EnumMap;
import java.util.Map;

/// Where the numbers of bills and credit notes come from.
interface Series {
    InvoiceNumber next(TaxLaw law);

    CreditNoteNumber nextNote();

    /// Of a restaurant's only device. Numbers of what is refused are not given again.
    final class Only implements Series {
        private static final FinancialYear YEAR = new FinancialYear(2026);
        private int invoices;
        private int notes;

        @Override
        public InvoiceNumber next(TaxLaw law) {
            return new InvoiceNumber(Some.A, law, YEAR, ++invoices);
        }

        @Override
        public CreditNoteNumber nextNote() {
            return new CreditNoteNumber(Some.A, YEAR, ++notes);
        }
    }

    /// What a device would give its next bills: used once they are written, and not before.
    final class Of implements Series {
        private final Replica device;
        private final Map<TaxLaw, InvoiceNumber> given = new EnumMap<>(TaxLaw.class);

        Of(Replica device) {
            this.device = device;
        }

        @Override
        public InvoiceNumber next(TaxLaw law) {
            InvoiceNumber before = given.get(law);
            InvoiceNumber next =
                    (before == null ? device.nextInvoiceNumber(Some.DAY, law) : before.next()).orElseThrow();
            given.put(law, next);
            return next;
        }

        @Override
        public CreditNoteNumber nextNote() {
            return device.nextCreditNoteNumber(Some.DAY).orElseThrow();
        }
    }
}
