interface TrustedTypes {
  createPolicy(name: 'default', rules: { createHTML: (html: string) => string }): unknown;
}

declare global {
  interface Window {
    readonly trustedTypes?: TrustedTypes;
  }
}

/**
 * React Aria empties its announcer with `innerHTML = ''`. Nothing else may ever become HTML or script from a string,
 * so the only policy there is lets the empty string through and refuses every other.
 */
window.trustedTypes?.createPolicy('default', {
  createHTML: (html) => {
    if (html !== '') throw new TypeError('HTML from a string is refused');
    return html;
  },
});

export {};
