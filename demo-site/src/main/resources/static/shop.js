/* What the demo shop does better with scripts. Without them every page works, with one more press of a button. */
(function () {
  'use strict';

  document.documentElement.classList.add('scripted');

  /* On a phone the filters would push the products out of sight. */
  if (window.matchMedia('(max-width: 59.99rem)').matches) {
    document.querySelectorAll('[data-closed-on-phone]').forEach(function (details) {
      details.open = false;
    });
  }

  /* Filters, sort and quantities take effect when they are changed. */
  document.addEventListener('change', function (event) {
    var field = event.target;
    var form = field.form;
    var wanted = field.closest('[data-auto-submit]') || (form && form.matches('[data-auto-submit]'));
    if (form && wanted && form.checkValidity()) {
      form.requestSubmit();
    }
  });

  /* One press, one order. */
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (!form.matches('[data-once]')) {
      return;
    }
    if (form.dataset.sent) {
      event.preventDefault();
    }
    form.dataset.sent = 'true';
  });

  /* Back from the next page: the form can be sent again. */
  window.addEventListener('pageshow', function () {
    document.querySelectorAll('[data-sent]').forEach(function (form) {
      delete form.dataset.sent;
    });
  });

  var main = document.getElementById('main-picture');
  var thumbs = Array.prototype.slice.call(document.querySelectorAll('[data-picture]'));

  function show(thumb) {
    main.src = thumb.href;
    thumbs.forEach(function (other) {
      if (other === thumb) {
        other.setAttribute('aria-current', 'true');
      } else {
        other.removeAttribute('aria-current');
      }
    });
  }

  thumbs.forEach(function (thumb) {
    thumb.addEventListener('click', function (event) {
      event.preventDefault();
      show(thumb);
    });
  });

  /* Colours and pictures come in the same order. */
  var colours = Array.prototype.slice.call(
    document.querySelectorAll('[data-shelf-option="COLOR"] [data-shelf-option-value]'));

  function showChosen() {
    var chosen = colours.findIndex(function (colour) { return colour.checked || colour.selected; });
    if (chosen >= 0) {
      show(thumbs[chosen]);
    }
  }

  if (main && colours.length > 0 && thumbs.length === colours.length) {
    colours[0].closest('[data-shelf-picker]').addEventListener('change', showChosen);
    showChosen();
  }
})();
