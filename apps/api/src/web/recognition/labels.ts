import type { Publicity } from '@golden-thread/domain/recognition/transitions';

/** Who sees a recognition, in words. */
export const publicityLabels: Readonly<Record<Publicity, string>> = {
  staff: 'Staff', asked: 'Staff; the public once it is agreed', public: 'Staff and the public', declined: 'Staff; not the public', withdrawn: 'Taken back',
};
