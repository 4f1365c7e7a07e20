package org.shelfwise.demo.storefront.checkout;

import java.util.List;
import java.util.regex.Pattern;
import org.broadleafcommerce.core.order.service.FulfillmentOptionService;
import org.broadleafcommerce.profile.core.service.CountryService;
import org.springframework.beans.BeanWrapper;
import org.springframework.beans.PropertyAccessorFactory;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;

/** Judges a {@link DeliveryForm}: what must be there, fits into the platform's columns and exists. */
public class DeliveryFormValidator implements Validator {
    private static final List<String> REQUIRED =
            List.of("email", "firstName", "lastName", "addressLine1", "postalCode", "city", "country");
    private static final List<String> OPTIONAL = List.of("addressLine2", "phone");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final int LONGEST = 100;

    private final CountryService countryService;
    private final FulfillmentOptionService optionService;

    public DeliveryFormValidator(CountryService countryService, FulfillmentOptionService optionService) {
        this.countryService = countryService;
        this.optionService = optionService;
    }

    @Override
    public boolean supports(Class<?> type) {
        return DeliveryForm.class.isAssignableFrom(type);
    }

    @Override
    public void validate(Object target, Errors errors) {
        DeliveryForm form = (DeliveryForm) target;
        BeanWrapper fields = PropertyAccessorFactory.forBeanPropertyAccess(form);
        REQUIRED.forEach(field -> requireText(field, text(fields, field), errors));
        OPTIONAL.forEach(field -> limit(field, text(fields, field), errors));
        if (!errors.hasFieldErrors("email")
                && !EMAIL.matcher(form.getEmail().strip()).matches()) {
            errors.rejectValue("email", "demo.checkout.email.invalid");
        }
        if (!errors.hasFieldErrors("country") && countryService.findCountryByAbbreviation(form.getCountry()) == null) {
            errors.rejectValue("country", "demo.checkout.missing");
        }
        validateOption(form.getOption(), errors);
    }

    private void validateOption(Long option, Errors errors) {
        if (!errors.hasFieldErrors("option")
                && (option == null || optionService.readFulfillmentOptionById(option) == null)) {
            errors.rejectValue("option", "demo.checkout.option.missing");
        }
    }

    private static String text(BeanWrapper fields, String field) {
        return (String) fields.getPropertyValue(field);
    }

    private static void requireText(String field, String text, Errors errors) {
        if (text == null || text.isBlank()) {
            errors.rejectValue(field, "demo.checkout.missing");
        } else {
            limit(field, text, errors);
        }
    }

    private static void limit(String field, String text, Errors errors) {
        if (text != null && text.length() > LONGEST) {
            errors.rejectValue(field, "demo.checkout.too-long", new Object[] {LONGEST}, null);
        }
    }
}
