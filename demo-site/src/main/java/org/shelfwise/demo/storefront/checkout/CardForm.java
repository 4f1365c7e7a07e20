package org.shelfwise.demo.storefront.checkout;

import java.time.YearMonth;
import org.shelfwise.demo.storefront.payment.DemoCard;
import org.springframework.validation.Errors;

/** The card as typed. Never shown again and never stored. */
public class CardForm {
    private String holder;
    private String number;
    private String expiry;
    private String code;

    DemoCard card() {
        return new DemoCard(holder, number, expiry, code);
    }

    void validate(YearMonth now, Errors errors) {
        DemoCard card = card();
        reject(!card.hasHolder(), "holder", errors);
        reject(!card.hasNumber(), "number", errors);
        reject(!card.isValidIn(now), "expiry", errors);
        reject(!card.hasCode(), "code", errors);
    }

    private static void reject(boolean wrong, String field, Errors errors) {
        if (wrong) {
            errors.rejectValue(field, "demo.payment." + field + ".invalid");
        }
    }

    public String getHolder() {
        return holder;
    }

    public void setHolder(String holder) {
        this.holder = holder;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getExpiry() {
        return expiry;
    }

    public void setExpiry(String expiry) {
        this.expiry = expiry;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
