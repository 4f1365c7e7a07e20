package org.shelfwise.site.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.HashMap;
import java.util.Map;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.common.security.service.ExploitProtectionService;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.exception.UpdateCartException;
import org.broadleafcommerce.core.web.order.CartState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shelfwise.core.availability.AvailabilityStatus;
import org.shelfwise.core.availability.OrderAvailability;
import org.shelfwise.site.availability.Catalogue;
import org.shelfwise.site.availability.Shop;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.ServletWebRequest;

class TakeWhatIsLeftTest {

    private final Shop shop = new Shop();
    private final OrderService orders = mock(OrderService.class);
    private final ExploitProtectionService protection = mock(ExploitProtectionService.class);
    private final PlatformTransactionManager transactions = mock(PlatformTransactionManager.class);
    private final Order cart = Carts.cart(500);
    private final Map<Long, Long> held = new HashMap<>();
    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new CartController(
                    new TakeWhatIsLeft(
                            new CartStock(new OrderAvailability(shop, order -> held)),
                            orders,
                            new TransactionTemplate(transactions)),
                    protection,
                    "/cart"))
            .build();

    @BeforeEach
    void fill() {
        when(protection.getCsrfTokenParameter()).thenReturn("csrfToken");
        Carts.line(cart, 51, Catalogue.product(1, "Anna"), 3);
        Carts.line(cart, 52, Catalogue.product(2, "Bea"), 1);
        shop.stocks(1, AvailabilityStatus.LOW_STOCK, 2).stocks(2, AvailabilityStatus.SOLD_OUT, null);
        BroadleafRequestContext context = new BroadleafRequestContext();
        context.setWebRequest(new ServletWebRequest(new MockHttpServletRequest()));
        BroadleafRequestContext.setBroadleafRequestContext(context);
        CartState.setCart(cart);
    }

    @AfterEach
    void leave() {
        BroadleafRequestContext.setBroadleafRequestContext(null);
    }

    @Test
    void one_button_gives_every_line_what_is_left_and_removes_what_is_gone() throws Exception {
        assertThat(notice(post(CartController.PATH))).isEqualTo("shelfwise.site.cart.taken");

        verify(orders)
                .updateItemQuantity(
                        eq(500L),
                        argThat(line -> line.getOrderItemId() == 51 && line.getQuantity() == 2),
                        anyBoolean());
        verify(orders).removeItem(eq(500L), eq(52L), anyBoolean());
        verify(transactions).commit(any());
    }

    @Test
    void what_the_cart_holds_itself_is_not_taken_from_it() throws Exception {
        held.put(2L, 1L);

        notice(post(CartController.PATH));

        verify(orders, never()).removeItem(eq(500L), eq(52L), anyBoolean());
    }

    @Test
    void one_line_can_be_taken_alone() throws Exception {
        notice(post(CartController.PATH).param("line", "52"));

        verify(orders).removeItem(eq(500L), eq(52L), anyBoolean());
        verify(orders, never()).updateItemQuantity(anyLong(), any(), anyBoolean());
    }

    @Test
    void a_line_of_somebody_else_s_cart_is_refused_and_nothing_is_touched() throws Exception {
        assertThat(notice(post(CartController.PATH).param("line", "77")))
                .isEqualTo("shelfwise.refusal.site.cart-line-unknown");

        nothingChanged();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-51", "51 or 1=1", "99999999999999999999", "<script>"})
    void what_is_no_line_is_refused(String line) throws Exception {
        assertThat(notice(post(CartController.PATH).param("line", line)))
                .isEqualTo("shelfwise.refusal.site.cart-line-id");

        nothingChanged();
    }

    @Test
    void a_forged_request_changes_nothing() throws Exception {
        doThrow(new ServiceException("forged")).when(protection).compareToken(any());

        assertThat(notice(post(CartController.PATH))).isEqualTo("shelfwise.refusal.site.form-expired");

        nothingChanged();
    }

    @Test
    void a_link_cannot_change_a_cart() throws Exception {
        assertThat(mvc.perform(get(CartController.PATH))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(405);

        nothingChanged();
    }

    @Test
    void when_one_line_cannot_be_changed_none_is() throws Exception {
        when(orders.updateItemQuantity(anyLong(), any(), anyBoolean())).thenThrow(new UpdateCartException("gone"));

        assertThat(notice(post(CartController.PATH))).isEqualTo("shelfwise.refusal.site.cart-not-changed");

        verify(transactions).rollback(any());
        verify(transactions, never()).commit(any());
    }

    @Test
    void a_shopper_without_a_cart_is_told_so() throws Exception {
        CartState.setCart(null);

        assertThat(notice(post(CartController.PATH))).isEqualTo("shelfwise.refusal.site.cart-line-unknown");
    }

    private Object notice(MockHttpServletRequestBuilder request) throws Exception {
        ResultActions answer = mvc.perform(request);
        assertThat(answer.andReturn().getResponse().getRedirectedUrl()).isEqualTo("/cart");
        return answer.andReturn().getFlashMap().get(CartController.NOTICE);
    }

    private void nothingChanged() throws Exception {
        verify(orders, never()).updateItemQuantity(anyLong(), any(), anyBoolean());
        verify(orders, never()).removeItem(anyLong(), anyLong(), anyBoolean());
    }
}
