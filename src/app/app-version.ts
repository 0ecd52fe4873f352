declare const __APP_VERSION__: string;

/** The version in package.json, which the build writes in. */
export const appVersion = __APP_VERSION__;
