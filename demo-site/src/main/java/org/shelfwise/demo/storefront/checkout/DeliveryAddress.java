package org.shelfwise.demo.storefront.checkout;

import org.broadleafcommerce.profile.core.domain.Address;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.domain.Phone;
import org.broadleafcommerce.profile.core.service.AddressService;
import org.broadleafcommerce.profile.core.service.CountryService;
import org.broadleafcommerce.profile.core.service.PhoneService;

/** Copies between {@link DeliveryForm} and the platform's address. Thread-safe. */
public class DeliveryAddress {
    private final AddressService addressService;
    private final PhoneService phoneService;
    private final CountryService countryService;

    public DeliveryAddress(AddressService addressService, PhoneService phoneService, CountryService countryService) {
        this.addressService = addressService;
        this.phoneService = phoneService;
        this.countryService = countryService;
    }

    /** @param form validated
     * @return a new address, not saved */
    Address from(DeliveryForm form) {
        Address address = addressService.create();
        address.setFirstName(form.getFirstName().strip());
        address.setLastName(form.getLastName().strip());
        address.setAddressLine1(form.getAddressLine1().strip());
        address.setAddressLine2(form.getAddressLine2());
        address.setPostalCode(form.getPostalCode().strip());
        address.setCity(form.getCity().strip());
        address.setCountry(countryService.findCountryByAbbreviation(form.getCountry()));
        address.setPhonePrimary(phone(form.getPhone()));
        return address;
    }

    void copy(Address address, DeliveryForm form) {
        form.setFirstName(address.getFirstName());
        form.setLastName(address.getLastName());
        form.setAddressLine1(address.getAddressLine1());
        form.setAddressLine2(address.getAddressLine2());
        form.setPostalCode(address.getPostalCode());
        form.setCity(address.getCity());
        form.setCountry(
                address.getCountry() == null ? null : address.getCountry().getAbbreviation());
        form.setPhone(
                address.getPhonePrimary() == null
                        ? null
                        : address.getPhonePrimary().getPhoneNumber());
    }

    void copy(Customer customer, DeliveryForm form) {
        form.setEmail(customer.getEmailAddress());
        form.setFirstName(customer.getFirstName());
        form.setLastName(customer.getLastName());
    }

    private Phone phone(String number) {
        if (number == null || number.isBlank()) {
            return null;
        }
        Phone phone = phoneService.create();
        phone.setPhoneNumber(number.strip());
        return phone;
    }
}
