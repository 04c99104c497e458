// Stands by when the program can't start, or breaks: says so, and gives the reader's text back. It comes before the
// program and apart from it, and is written so that the oldest browsers read it.

(function () {
  "use strict";

  // The reader's colours stand before anything is painted; the program dresses the rest.
  try {
    var look = /\b(light|sepia|dark)\b/.exec(localStorage.getItem("gloss-preferences"));
    if (look) document.documentElement.setAttribute("data-look", look[1]);
  } catch (blocked) {}

  // What stands on the page is painted before its program is fetched, which is a hundred times larger. Until then the
  // program is said to be for paper.
  function fetchProgram() {
    var links = document.querySelectorAll('link[rel="preload"]');
    for (var at = 0; at < links.length; at += 1) links[at].media = "all";
  }
  if (document.hidden || !window.requestAnimationFrame) fetchProgram();
  else
    requestAnimationFrame(function () {
      setTimeout(fetchProgram);
    });

  var AGAIN = "Please reload the page; if that does not help, try another browser.";
  var OLD =
    "This browser is too old for Gloss, or does not let pages run programs (WebAssembly). " +
    "Chrome 91, Edge 91, Firefox 89, Safari 16.4 and all that are newer can.";

  // Browsers that ask before words become more than words get these answers: pasted HTML may be parsed, into a document
  // where nothing runs, and the workers of the page may start. Everything else is refused.
  if (window.trustedTypes) {
    var workers = ["sw.js", "worker.js"].map(function (name) {
      return new URL(name, document.baseURI).href;
    });
    trustedTypes.createPolicy("default", {
      createHTML: function (html, type, sink) {
        return sink === "DOMParser parseFromString" ? html : null;
      },
      createScriptURL: function (address) {
        var whole = new URL(address, document.baseURI).href;
        // The worker of a page that is one file is made of its own words.
        return workers.indexOf(whole) >= 0 || whole.indexOf("blob:") === 0 ? address : null;
      },
    });
  }

  // What the reader works on, as Gloss JSON; the program hands it over after each change, so that it outlives it.
  var work = null;
  var started = false;
  var over = false;

  function element(name, words, more) {
    var made = document.createElement(name);
    made.textContent = words;
    for (var key in more) made.setAttribute(key, more[key]);
    return made;
  }

  // In place of a page that never came.
  function failed(error) {
    var app = document.getElementById("app");
    if (!app || over) return;
    over = true;
    var old = !window.WebAssembly || !("noModule" in document.createElement("script"));
    // A program in which something is unknown to this browser.
    old = old || error instanceof WebAssembly.CompileError;
    app.textContent = "";
    app.appendChild(element("h1", "Gloss could not start"));
    app.appendChild(element("p", old ? OLD : AGAIN, { role: "alert" }));
  }

  // All that the reader has written or pasted and the page still shows or holds.
  function written() {
    var texts = [];
    try {
      texts.push(JSON.parse(work).text);
    } catch (nothing) {}
    var fields = document.querySelectorAll("#app textarea:not([readonly])");
    for (var at = 0; at < fields.length; at += 1) texts.push(fields[at].value);
    return texts.filter(Boolean).join("\n\n");
  }

  // Over a page whose program broke.
  function broke() {
    if (over) return;
    over = true;
    var text = written();
    var dialog = element("dialog", "", { "class": "share", "aria-labelledby": "guard-title" });
    var label = element("label", "", { "class": "field" });
    var field = element("textarea", text, { readonly: "", rows: "8" });
    label.appendChild(element("span", "Your text"));
    label.appendChild(field);
    var told = element("span", "", { role: "status" });
    var copy = element("button", "Copy the text", { type: "button" });
    var again = element("button", "Restart Gloss", { type: "button", "class": "primary" });
    var ways = element("div", "", { "class": "ways" });
    copy.onclick = function () {
      field.select();
      told.textContent = document.execCommand("copy") ? "Copied." : "Copy it with Ctrl+C, or by a long press.";
    };
    again.onclick = function () {
      var left = document.getElementById("article-text");
      try {
        history.replaceState({ glossWork: work, glossDraft: left && left.value }, "");
      } catch (refused) {}
      location.reload();
    };
    dialog.oncancel = function (event) {
      event.preventDefault();
    };
    dialog.appendChild(element("h2", "Gloss has stopped", { id: "guard-title" }));
    dialog.appendChild(
      element("p", "Something in the program failed. A restart brings back your article with what you made of it.")
    );
    if (text) dialog.appendChild(label);
    ways.appendChild(again);
    if (text) ways.appendChild(copy);
    ways.appendChild(told);
    dialog.appendChild(ways);
    document.body.appendChild(dialog);
    dialog.showModal();
    again.focus();
  }

  // A trap of the program, or its stack at an end.
  function isBroken(error) {
    var traps = window.WebAssembly && error instanceof WebAssembly.RuntimeError;
    return traps || (error instanceof RangeError && /wasm/.test(error.stack));
  }

  window.addEventListener("unhandledrejection", function (event) {
    if (isBroken(event.reason)) broke();
  });
  window.addEventListener(
    "error",
    function (event) {
      if (isBroken(event.error)) broke();
      // A script of ours that did not come; scripts of others come when the page has started.
      else if (!started && event.target && event.target.tagName === "SCRIPT") failed();
    },
    true
  );

  // What was saved from the page before, once.
  var before = history.state || {};
  if (before.glossWork || before.glossDraft) history.replaceState(null, "");
  before = { glossWork: before.glossWork, glossDraft: before.glossDraft };

  window.glossGuard = {
    failed: failed,
    started: function () {
      started = true;
    },
    hold: function (now) {
      work = now;
    },
    saved: function (part) {
      var saved = before[part];
      before[part] = undefined;
      return saved || undefined;
    },
  };

  document.addEventListener("DOMContentLoaded", function () {
    if (!window.WebAssembly || !("noModule" in document.createElement("script"))) failed();
  });
})();
