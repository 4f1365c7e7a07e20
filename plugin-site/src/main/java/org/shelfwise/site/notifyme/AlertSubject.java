package org.shelfwise.site.notifyme;

import java.util.List;
import java.util.Optional;
import org.shelfwise.core.availability.Variant;
import org.shelfwise.core.notifyme.AlertKind;
import org.shelfwise.core.platform.Refusal;
import org.shelfwise.site.availability.picker.Assortment;
import org.shelfwise.site.availability.picker.ProductInfo;

/** What somebody may ask to be told of. */
sealed interface AlertSubject {

    /**
     * @param chosen empty while the reader still has to choose
     * @param choices what there is to choose from; empty when the variant is settled
     */
    record Askable(Assortment assortment, AlertKind kind, Optional<Variant> chosen, List<Variant> choices)
            implements AlertSubject {

        public Askable {
            choices = List.copyOf(choices);
        }
    }

    /** @param product that it is about; empty when it is not known */
    record Refused(Refusal refusal, Optional<ProductInfo> product) implements AlertSubject {}
}
