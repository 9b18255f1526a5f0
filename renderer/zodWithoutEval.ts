import { config } from 'zod';

/** zod would otherwise try to compile its schemas with Function(), which the content security policy refuses. */
config({ jitless: true });
