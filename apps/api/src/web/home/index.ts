import { HomeController } from './home.controller';

export const homeControllers = [HomeController];
