/** The version in package.json, which the build writes in. */
export const appVersion: string = String(import.meta.env.APP_VERSION);
