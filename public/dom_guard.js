// Lets the app work in a page that translators and extensions change. A translator wraps each text node in <font>
// elements, or puts such an element in its place. Yew knows nothing of that: it writes into texts that nobody sees,
// leaves translations behind of what is gone, and panics when it inserts before a node that has left its parent, as
// `insertBefore` throws then. This remembers what stands in the place of each node that others took out, puts the node
// back when the app changes its text, and has `insertBefore` and `removeChild` deal with what is there. As long as
// nobody else changes the page, both do what they always do. The build puts this before the scripts that start the app.
{
  const host = document.getElementById("app");
  const { insertBefore, removeChild } = Node.prototype;

  // What the app has inserted, and what it has removed itself.
  const inserted = new WeakSet();
  const removed = new WeakSet();
  // Of each node that others took out, what they put there instead, and what came next.
  const places = new WeakMap();

  const isForeign = (node) => node.nodeName === "FONT" || !inserted.has(node);

  function note(records) {
    // Nodes that others added without taking one away by the same step, each with that step.
    const spare = new Map();
    for (const record of records) {
      if (record.removedNodes.length) continue;
      for (const node of record.addedNodes) if (isForeign(node)) spare.set(node, record);
    }
    for (const record of records) {
      const { target, previousSibling: previous, nextSibling: next } = record;
      if (record.type === "characterData") putBack(target);
      for (const node of record.removedNodes) {
        if (node.parentNode || removed.has(node)) continue;
        const instead = [...record.addedNodes].filter(isForeign);
        if (!instead.length) {
          const isThere = ([, it]) =>
            it.target === target && it.previousSibling === previous && it.nextSibling === next;
          const beside = [previous, next].find((it) => spare.has(it)) ?? [...spare].find(isThere)?.[0];
          if (spare.delete(beside)) instead.push(beside);
        }
        places.set(node, { instead, next });
        if (node.nodeType === Node.TEXT_NODE) observer.observe(node, { characterData: true });
      }
    }
  }
  const observer = new MutationObserver(note);
  observer.observe(host, { childList: true, subtree: true });

  // The app has changed a text that is not in the page: it is shown again, in the app's words.
  function putBack(node) {
    const instead = places.get(node)?.instead.filter((it) => it.parentNode) ?? [];
    if (!instead.length) return;
    places.delete(node);
    instead.forEach((it) => removed.add(it));
    instead[0].replaceWith(node);
    instead.slice(1).forEach((it) => it.remove());
  }

  function takeAway(node) {
    for (const it of places.get(node)?.instead ?? []) {
      const parent = it.parentNode;
      removed.add(it);
      it.remove();
      prune(parent);
    }
    places.delete(node);
  }

  // Wrappers with nothing left in them go.
  function prune(wrapper) {
    while (wrapper && host.contains(wrapper) && wrapper !== host && isForeign(wrapper) && !wrapper.hasChildNodes()) {
      const parent = wrapper.parentNode;
      removed.add(wrapper);
      wrapper.remove();
      wrapper = parent;
    }
  }

  // The child of `parent` that stands where the app believes `node` to be.
  function standing(parent, node) {
    for (let steps = 0; node && steps < 100; steps += 1) {
      if (parent.contains(node)) {
        while (node.parentNode !== parent) node = node.parentNode;
        return node;
      }
      const place = places.get(node);
      node = place && (place.instead.find((it) => it.parentNode) ?? place.next);
    }
    return null;
  }

  Node.prototype.insertBefore = function (node, before) {
    const from = node.parentNode;
    if (before && before.parentNode !== this) {
      note(observer.takeRecords());
      before = standing(this, before);
    }
    inserted.add(node);
    removed.delete(node);
    insertBefore.call(this, node, before);
    takeAway(node);
    if (from !== this) prune(from);
    return node;
  };

  Node.prototype.removeChild = function (node) {
    const parent = node.parentNode;
    if (parent !== this) note(observer.takeRecords());
    removed.add(node);
    if (parent === this) return removeChild.call(this, node);
    if (this.contains(node)) {
      removeChild.call(parent, node);
      prune(parent);
    } else if (places.has(node)) {
      takeAway(node);
    } else {
      return removeChild.call(this, node);
    }
    return node;
  };
}
