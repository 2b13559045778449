export * from './decide-recovery-plan';
export * from './open-recovery-plan';
export * from './record-recovery-verdict';
export * from './save-recovery-draft';
export * from './see-to-recovery-plan';
export * from './submit-recovery-plan';
export * from './update-recovery-plan';
