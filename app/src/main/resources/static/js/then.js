/** The address names the moment that the scale shows, so that a link to it can be sent and reloading keeps it. */
document.body.addEventListener("htmx:afterSwap", ({ detail }) => {
  if (detail.requestConfig.elt.matches(".scale")) history.replaceState(null, "", detail.xhr.responseURL);
});
