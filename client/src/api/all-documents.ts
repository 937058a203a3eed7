/** Every file of documents of the app, for the list of what a server in production accepts. */
export const documents = import.meta.glob('../**/*.documents.ts', { eager: true });
