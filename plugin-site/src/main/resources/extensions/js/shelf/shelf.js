/*
 * Keeps an open page true: feeds the variant picker from its JSON document, follows the shopper's choice, and refreshes
 * what a page says when the browser brings it back from its cache. Opens the form of "tell me when it is back" in place.
 * The page says and does everything without this script too.
 */
(function () {
  'use strict';

  var BEST_FIRST = ['in-stock', 'low-stock', 'pre-order', 'back-order', 'in-store-only', 'sold-out', 'discontinued'];
  var PROPOSALS = 3;

  function all(selector, root) {
    return Array.prototype.slice.call((root || document).querySelectorAll(selector));
  }

  function fill(pattern, first, second) {
    return String(pattern).split('{0}').join(first).split('{1}').join(second);
  }

  function setText(element, text) {
    if (element && element.textContent !== text) {
      element.textContent = text;
    }
  }

  function setFlag(element, name, value) {
    if (value === null) {
      element.removeAttribute(name);
    } else if (element.getAttribute(name) !== value) {
      element.setAttribute(name, value);
    }
  }

  /* ---- the same sums as the server's Choices and PickerMaker ---- */

  function Stock(doc) {
    this.doc = doc;
    this.words = doc.words;
  }

  Stock.prototype.fits = function (option, variant, valueId) {
    return variant.values.indexOf(valueId) >= 0 || !option.values.some(function (value) {
      return variant.values.indexOf(value.id) >= 0;
    });
  };

  /* chosen: option name -> value id */
  Stock.prototype.fitting = function (chosen) {
    var stock = this;
    return this.doc.variants.filter(function (variant) {
      return stock.doc.options.every(function (option) {
        return !(option.name in chosen) || stock.fits(option, variant, chosen[option.name]);
      });
    });
  };

  Stock.prototype.best = function (variants) {
    return variants.reduce(function (best, variant) {
      return BEST_FIRST.indexOf(variant.status) < BEST_FIRST.indexOf(best) ? variant.status : best;
    }, 'discontinued');
  };

  Stock.prototype.buyable = function (variants) {
    return variants.some(function (variant) { return variant.buyable; });
  };

  Stock.prototype.choice = function (chosen, option, valueId) {
    var asked = Object.assign({}, chosen);
    asked[option.name] = valueId;
    var candidates = this.fitting(asked);
    var buyable = this.buyable(candidates);
    return {
      status: this.best(candidates),
      buyable: buyable,
      made: candidates.length > 0,
      note: this.note(candidates, buyable)
    };
  };

  Stock.prototype.note = function (candidates, buyable) {
    if (candidates.length === 0) {
      return this.words['picker.not-made'];
    }
    var status = this.best(candidates);
    if (status === 'in-stock') {
      return '';
    }
    var same = candidates.filter(function (variant) { return variant.buyable === buyable; });
    return same.length === 1 ? same[0].message : this.words[status];
  };

  Stock.prototype.names = function (chosen) {
    return this.doc.options.map(function (option) {
      return option.values.filter(function (value) { return value.id === chosen[option.name]; })
        .map(function (value) { return value.value; }).join('');
    }).filter(Boolean).join(', ');
  };

  Stock.prototype.nameOf = function (variant) {
    return this.doc.options.map(function (option) {
      return option.values.filter(function (value) { return variant.values.indexOf(value.id) >= 0; })
        .map(function (value) { return value.value; }).join('');
    }).filter(Boolean).join(', ');
  };

  Stock.prototype.said = function (chosen) {
    var fitting = this.fitting(chosen);
    var best = this.best(fitting);
    if (!this.doc.buyable || this.doc.options.length === 0) {
      return this.doc.message;
    }
    if (fitting.length === 0) {
      return fill(this.words['picker.said.not-made'], this.names(chosen), '');
    }
    if (this.asksOn(chosen)) {
      return fill(this.words['picker.choose'], this.open(chosen).map(function (option) { return option.label; }).join(', '), '');
    }
    var told = fitting.filter(function (variant) { return variant.status === best; })[0];
    return fill(this.words['picker.said'], this.names(chosen), told.message);
  };

  Stock.prototype.open = function (chosen) {
    return this.doc.options.filter(function (option) { return !(option.name in chosen); });
  };

  /* Whether there is nothing to say yet but what is still to be chosen. */
  Stock.prototype.asksOn = function (chosen) {
    return this.open(chosen).length > 0 && this.buyable(this.fitting(chosen));
  };

  Stock.prototype.saidStatus = function (chosen) {
    return this.asksOn(chosen) ? null : this.best(this.fitting(chosen));
  };

  Stock.prototype.proposals = function (chosen) {
    if (this.buyable(this.fitting(chosen))) {
      return [];
    }
    function agreement(variant) {
      return Object.keys(chosen).filter(function (name) { return variant.values.indexOf(chosen[name]) >= 0; }).length;
    }
    return this.doc.variants.filter(function (variant) { return variant.buyable; })
      .sort(function (a, b) { return agreement(b) - agreement(a); })
      .slice(0, PROPOSALS);
  };

  /* ---- the page ---- */

  function Picker(root) {
    this.root = root;
    this.product = root.getAttribute('data-shelf-picker');
    this.address = root.getAttribute('data-shelf-document');
    this.stock = null;
    var picker = this;
    root.addEventListener('change', function () { picker.show(); });
    root.addEventListener('click', function (event) { picker.follow(event); });
    var form = root.closest('form');
    if (form) {
      form.addEventListener('submit', function (event) { picker.guard(event); });
      form.addEventListener('reset', function () { setTimeout(function () { picker.show(); }); });
    }
    this.refresh();
  }

  Picker.prototype.refresh = function () {
    var picker = this;
    if (!this.address || !window.fetch) {
      return;
    }
    /* no-cache: the browser asks again each time, and a 304 costs next to nothing */
    fetch(this.address, { credentials: 'same-origin', cache: 'no-cache', headers: { Accept: 'application/json' } })
      .then(function (response) { return response.ok ? response.json() : null; })
      .then(function (doc) {
        if (doc && Array.isArray(doc.variants) && Array.isArray(doc.options) && doc.words) {
          picker.stock = new Stock(doc);
          picker.show();
        }
      })
      /* The page keeps what the server said when it was made. Not called catch: the platform's minifier reads old script. */
      .then(null, function () {});
  };

  Picker.prototype.option = function (name) {
    return this.stock.doc.options.filter(function (option) { return option.name === name; })[0];
  };

  Picker.prototype.inputs = function () {
    return all('[data-shelf-option-value]', this.root);
  };

  function isChosen(input) {
    return input.checked || input.selected;
  }

  function optionOf(input) {
    var holder = input.closest('[data-shelf-option]');
    return holder ? holder.getAttribute('data-shelf-option') : null;
  }

  function valueOf(input) {
    return Number(input.getAttribute('data-shelf-option-value'));
  }

  Picker.prototype.chosen = function () {
    var chosen = {};
    this.inputs().filter(isChosen).forEach(function (input) { chosen[optionOf(input)] = valueOf(input); });
    return chosen;
  };

  Picker.prototype.show = function () {
    if (!this.stock) {
      return;
    }
    var chosen = this.chosen();
    this.inputs().forEach(function (input) { this.showChoice(input, chosen); }, this);
    this.showLegends(chosen);
    this.showSaid(chosen);
    this.showVariants();
    this.showProduct(chosen);
    this.tell(chosen);
  };

  Picker.prototype.showChoice = function (input, chosen) {
    var option = this.option(optionOf(input));
    if (!option) {
      return;
    }
    var choice = this.stock.choice(chosen, option, valueOf(input));
    setFlag(input, 'data-shelf-status', choice.status);
    setFlag(input, 'data-shelf-combination', choice.made ? null : 'missing');
    setFlag(input, 'aria-disabled', choice.buyable ? null : 'true');
    if (input.tagName === 'OPTION') {
      setText(input, input.value + (choice.note ? ' – ' + choice.note : ''));
    } else {
      setText(input.parentNode.querySelector('.shelf-choice__note'), choice.note);
    }
  };

  Picker.prototype.showLegends = function (chosen) {
    all('[data-shelf-option]', this.root).forEach(function (holder) {
      var option = this.option(holder.getAttribute('data-shelf-option'));
      var value = option && option.values.filter(function (one) { return one.id === chosen[option.name]; })[0];
      setText(holder.querySelector('.shelf-option__chosen'), value ? value.value : '');
    }, this);
  };

  Picker.prototype.showSaid = function (chosen) {
    var said = this.root.querySelector('.shelf-said__text');
    if (said) {
      setFlag(said, 'data-shelf-status', this.stock.saidStatus(chosen));
      setText(said.querySelector('[data-shelf-said]'), this.stock.said(chosen));
    }
    this.showProposals(this.stock.proposals(chosen));
  };

  Picker.prototype.showProposals = function (variants) {
    var box = this.root.querySelector('.shelf-proposals');
    var list = box && box.querySelector('ul');
    if (!list) {
      return;
    }
    list.textContent = '';
    variants.forEach(function (variant) {
      var link = document.createElement('a');
      link.href = '?sku=' + encodeURIComponent(variant.sku);
      link.setAttribute('data-shelf-sku', variant.sku);
      link.textContent = this.stock.nameOf(variant);
      var item = document.createElement('li');
      item.appendChild(link);
      list.appendChild(item);
    }, this);
    box.hidden = variants.length === 0;
  };

  Picker.prototype.showVariants = function () {
    this.stock.doc.variants.forEach(function (variant) {
      var row = this.root.querySelector('[data-shelf-variant="' + Number(variant.sku) + '"]');
      if (row) {
        setFlag(row, 'data-shelf-status', variant.status);
        setText(row.querySelector('.shelf-variants__message'), variant.message);
      }
    }, this);
  };

  /* What stands outside the picker: the page's status, its badge, the price and the button. */
  Picker.prototype.showProduct = function (chosen) {
    var doc = this.stock.doc;
    var fitting = this.stock.fitting(chosen);
    var complete = doc.options.every(function (option) { return option.name in chosen; });
    this.outside('data-shelf-product', function (element) { setFlag(element, 'data-shelf-status', doc.status); });
    this.outside('data-shelf-badge', function (element) {
      setFlag(element, 'data-shelf-status', doc.status);
      setText(element.querySelector('.shelf-badge__text'), doc.message);
      element.hidden = doc.status === 'in-stock';
    });
    if (complete && fitting.length === 1 && fitting[0].price) {
      this.outside('data-shelf-price', function (element) { setText(element, fitting[0].price); });
    }
    var refused = !this.stock.buyable(fitting);
    this.outside('data-shelf-addtocart', function (button) {
      button.disabled = !doc.buyable;
      setFlag(button, 'aria-disabled', refused ? 'true' : null);
    });
  };

  /* To whatever else on the page goes with the choice. */
  Picker.prototype.tell = function (chosen) {
    var doc = this.stock.doc;
    var fitting = this.stock.fitting(chosen);
    var complete = doc.options.every(function (option) { return option.name in chosen; });
    this.root.dispatchEvent(new CustomEvent('shelf:choice', {
      bubbles: true,
      detail: {
        product: doc.product,
        variant: complete && fitting.length === 1 ? fitting[0] : null,
        status: fitting.length > 0 ? this.stock.best(fitting) : null
      }
    }));
  };

  Picker.prototype.outside = function (attribute, action) {
    all('[' + attribute + '="' + Number(this.product) + '"]').forEach(action);
  };

  /* A choice that cannot be bought stays chosen and explained; only the purchase is held back. */
  Picker.prototype.guard = function (event) {
    if (this.stock && !this.stock.buyable(this.stock.fitting(this.chosen()))) {
      event.preventDefault();
      event.stopImmediatePropagation();
      this.say();
    }
  };

  /* Says it again to screen readers, although the words are the same. What is empty is being said again already. */
  Picker.prototype.say = function () {
    var said = this.root.querySelector('[data-shelf-said]');
    if (said && said.textContent) {
      var text = said.textContent;
      said.textContent = '';
      setTimeout(function () { said.textContent = said.textContent || text; }, 50);
      this.root.querySelector('.shelf-said').scrollIntoView({ block: 'nearest' });
    }
  };

  /* A proposal or a row of the table chooses its variant here instead of loading the page anew. */
  Picker.prototype.follow = function (event) {
    var link = event.target.closest ? event.target.closest('a[data-shelf-sku]') : null;
    var plain = !event.defaultPrevented && event.button === 0 &&
      !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (!link || !this.stock || !plain) {
      return;
    }
    var sku = Number(link.getAttribute('data-shelf-sku'));
    var variant = this.stock.doc.variants.filter(function (one) { return one.sku === sku; })[0];
    if (variant) {
      event.preventDefault();
      this.choose(variant);
    }
  };

  Picker.prototype.choose = function (variant) {
    var last = null;
    this.inputs().forEach(function (input) {
      if (variant.values.indexOf(valueOf(input)) >= 0) {
        input[input.tagName === 'OPTION' ? 'selected' : 'checked'] = true;
        last = input;
      }
    });
    this.show();
    var focus = last && (last.tagName === 'OPTION' ? last.closest('select') : last);
    if (focus) {
      focus.focus();
      focus.dispatchEvent(new Event('change', { bubbles: true }));
    }
  };

  var pickers = [];

  function start() {
    all('[data-shelf-picker]').forEach(function (root) {
      if (!root.shelfPicker) {
        root.shelfPicker = new Picker(root);
        pickers.push(root.shelfPicker);
      }
    });
  }

  window.addEventListener('pageshow', function (event) {
    if (!event.persisted) {
      return;
    }
    if (pickers.length > 0) {
      pickers.forEach(function (picker) { picker.refresh(); });
    } else if (document.querySelector('[data-shelf-product]')) {
      window.location.reload();
    }
  });

  /* For themes that put a product into the page later, such as a quick view. */
  document.addEventListener('shelf:start', start);

  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', start);
  } else {
    start();
  }
})();

/*
 * "Tell me when it is back": on a product page the links follow the choice, and wherever they stand they open the server's
 * form in a dialog, so that the shopper stays on the page. All words come from the server.
 */
(function () {
  'use strict';

  var BOX = '[data-shelf-ask]';
  var dialog = null;
  var opener = null;
  var loading = false;

  /* What was typed into a form that was closed, by the address of the form: it is there when the form is opened again. */
  var drafts = {};
  var asking = null;

  /* A click that began inside and ended besides the dialog marks text; it does not close anything. */
  var pressed = null;

  function all(selector, root) {
    return Array.prototype.slice.call((root || document).querySelectorAll(selector));
  }

  /* ---- which link shows; the same sums as the server's NotifyLinks ---- */

  function has(link, name, token) {
    return (' ' + (link.getAttribute(name) || '') + ' ').indexOf(' ' + token + ' ') >= 0;
  }

  /* Of the last unit nobody can be told in time. Where the shop does not say how many are left, the form says so. */
  function comesTooLate(link, variant) {
    return link.getAttribute('data-shelf-notify') === 'low-stock' && variant.left === 1;
  }

  function suits(link, choice) {
    if (choice.variant) {
      return has(link, 'data-shelf-notify-on', choice.variant.status) &&
        !has(link, 'data-shelf-notify-not', choice.variant.reason) && !comesTooLate(link, choice.variant);
    }
    return link.getAttribute('data-shelf-notify') === 'back-in-stock' && has(link, 'data-shelf-notify-on', choice.status);
  }

  document.addEventListener('shelf:choice', function (event) {
    var choice = event.detail;
    var about = choice.variant ? 'sku=' + Number(choice.variant.sku) : 'product=' + Number(choice.product);
    all('[data-shelf-notify-choice="' + Number(choice.product) + '"] a[data-shelf-notify]').forEach(function (link) {
      link.hidden = !suits(link, choice);
      link.setAttribute('href', link.getAttribute('href').split('?')[0] + '?' + about + '&kind=' +
        encodeURIComponent(link.getAttribute('data-shelf-notify')));
    });
  });

  /* ---- the dialog ---- */

  function canOpen() {
    return !!(window.fetch && window.DOMParser && window.URLSearchParams && window.HTMLDialogElement &&
      window.HTMLDialogElement.prototype.showModal);
  }

  function isPlain(event) {
    return !event.defaultPrevented && event.button === 0 &&
      !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  }

  document.addEventListener('click', function (event) {
    var link = event.target.closest ? event.target.closest('a[data-shelf-notify]') : null;
    if (link && isPlain(event) && canOpen()) {
      event.preventDefault();
      open(link);
    }
  });

  function open(link) {
    if (loading) {
      return;
    }
    loading = true;
    load(link.href)
      .then(function (box) {
        loading = false;
        opener = link;
        asking = link.href;
        show(box);
      })
      /* What cannot be shown here is shown as the page that it is. */
      .then(null, function () {
        loading = false;
        window.location.href = link.href;
      });
  }

  function load(address) {
    return fetch(address, { credentials: 'same-origin', headers: { Accept: 'text/html', 'X-Requested-With': 'XMLHttpRequest' } })
      .then(function (response) { return response.text(); })
      .then(function (html) { return new DOMParser().parseFromString(html, 'text/html').querySelector(BOX); });
  }

  function theDialog() {
    if (!dialog) {
      dialog = document.createElement('dialog');
      dialog.className = 'shelf-dialog';
      dialog.setAttribute('aria-labelledby', 'shelf-ask-title');
      dialog.addEventListener('submit', function (event) {
        event.preventDefault();
        send(event.target);
      });
      dialog.addEventListener('change', function (event) {
        if (event.target.name === 'sku') {
          nameChoice(event.target);
        }
      });
      dialog.addEventListener('mousedown', function (event) { pressed = event.target; });
      dialog.addEventListener('click', function (event) {
        var besides = event.target === dialog && pressed === dialog;
        var place = event.target.closest('[data-shelf-ask-summary] a');
        if (besides || event.target.closest('[data-shelf-ask-close]')) {
          dialog.close();
        } else if (place) {
          event.preventDefault();
          dialog.querySelector(place.getAttribute('href')).focus();
        }
      });
      dialog.addEventListener('close', closed);
      document.body.appendChild(dialog);
    }
    return dialog;
  }

  function closed() {
    keepDraft();
    dialog.textContent = '';
    if (opener && document.contains(opener)) {
      opener.focus();
    }
    opener = null;
  }

  function show(box) {
    theDialog().textContent = '';
    dialog.appendChild(document.importNode(box, true));
    all('[data-shelf-ask-close]', dialog).forEach(function (button) { button.hidden = false; });
    takeDraft();
    if (!dialog.open) {
      dialog.showModal();
    }
    focusFirst();
  }

  /* ---- what was typed ---- */

  function typed() {
    return all('form input:not([type="hidden"]), form select', dialog);
  }

  /* What was sent is asked, and no draft any more. */
  function keepDraft() {
    var form = dialog.querySelector('form');
    delete drafts[asking];
    if (form && !form.hidden) {
      drafts[asking] = typed().map(function (input) {
        return { name: input.name, value: input.value, checked: input.checked };
      });
    }
  }

  /* A form that came back otherwise, because the variant went meanwhile, takes what still fits. */
  function takeDraft() {
    var inputs = typed();
    (drafts[asking] || []).forEach(function (kept) {
      inputs.filter(function (input) { return input.name === kept.name; }).forEach(function (input) {
        if (input.type === 'checkbox') {
          input.checked = kept.checked;
        } else if (!input.options || all('option', input).some(function (one) { return one.value === kept.value; })) {
          input.value = kept.value;
        }
      });
    });
    all('select[name="sku"]', dialog).forEach(nameChoice);
  }

  /* The title names the variant that is chosen. */
  function nameChoice(select) {
    var title = dialog.querySelector('[data-shelf-ask-title]');
    var name = select.selectedOptions[0].getAttribute('data-shelf-ask-name');
    if (title && name) {
      setTitle(title.getAttribute('data-shelf-ask-title').split('{0}').join(name));
    }
  }

  function setTitle(text) {
    dialog.querySelector('#shelf-ask-title').textContent = text;
  }

  function focusFirst() {
    var first = dialog.querySelector('select, input:not([type="hidden"])') || dialog.querySelector('a[href], button');
    if (first) {
      first.focus();
    }
  }

  function send(form) {
    if (form.shelfSending) {
      return;
    }
    form.shelfSending = true;
    fetch(form.getAttribute('action'), {
      method: 'POST',
      credentials: 'same-origin',
      headers: { Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest' },
      body: new URLSearchParams(new FormData(form))
    })
      .then(function (response) {
        return response.json().then(function (answer) { return { ok: response.ok, answer: answer }; });
      })
      .then(null, function () {
        return { ok: false, answer: { message: form.getAttribute('data-shelf-failed'), field: '' } };
      })
      .then(function (result) {
        form.shelfSending = false;
        if (!dialog.contains(form)) {
          return;
        }
        if (result.ok) {
          thank(form, result.answer);
        } else if (result.answer.code === 'site.form-expired') {
          renew(form, result.answer);
        } else {
          refuse(form, result.answer.wrong || [result.answer]);
        }
      });
  }

  /*
   * The title, which is also the dialog's name, says that it is done and has the focus: the next press of Tab is on the
   * button. The sentence stood empty on the page before, or screen readers would not notice it.
   */
  function thank(form, answer) {
    forgive(form);
    form.hidden = true;
    all('.shelf-ask__item', dialog).forEach(function (item) { item.hidden = true; });
    dialog.querySelector('[data-shelf-ask-after]').hidden = false;
    setTitle(answer.title);
    dialog.querySelector('#shelf-ask-title').focus();
    setTimeout(function () { dialog.querySelector('[data-shelf-ask-said]').textContent = answer.message; }, 50);
  }

  /* The session has gone since the form was opened: the same one of the new session, with what was typed, works. */
  function renew(form, answer) {
    load(asking)
      .then(function (box) {
        if (dialog.contains(form)) {
          keepDraft();
          show(box);
          refuse(dialog.querySelector('form'), [answer]);
        }
      })
      .then(null, function () { refuse(form, [answer]); });
  }

  function forgive(form) {
    all('[aria-invalid]', form).forEach(function (input) { input.removeAttribute('aria-invalid'); });
    all('[data-shelf-wrong]', form).forEach(function (place) { place.textContent = ''; });
    form.querySelector('[data-shelf-ask-summary-list]').textContent = '';
    form.querySelector('[data-shelf-ask-summary]').hidden = true;
  }

  /* All at once, each beside its field; the summary, which has the focus, leads to them. */
  function refuse(form, wrong) {
    var summary = form.querySelector('[data-shelf-ask-summary]');
    forgive(form);
    wrong.forEach(function (one) { blame(form, one); });
    summary.hidden = false;
    summary.focus();
  }

  function blame(form, one) {
    var input = one.field ? form.querySelector('[name="' + one.field + '"]:not([type="hidden"])') : null;
    var place = form.querySelector('[data-shelf-wrong="' + (input ? one.field : 'form') + '"]');
    place.textContent = (place.textContent + ' ' + one.message).trim();
    if (input) {
      input.setAttribute('aria-invalid', 'true');
      form.querySelector('[data-shelf-ask-summary-list]').appendChild(leadTo(input, one.message));
    }
  }

  function leadTo(input, message) {
    var link = document.createElement('a');
    var entry = document.createElement('li');
    link.setAttribute('href', '#' + input.id);
    link.textContent = message;
    entry.appendChild(link);
    return entry;
  }
})();
