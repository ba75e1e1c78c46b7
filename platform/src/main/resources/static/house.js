// What pages do beyond plain forms. Everything here is an improvement: each page works without it.
document.documentElement.classList.add("scripted");
