import { AnswerRecognitionPage } from './answer-recognition.page';
import { ListRecognitionPage } from './list-recognition.page';
import { RecordRecognitionPage } from './record-recognition.page';

export const recognitionPages = [ListRecognitionPage, RecordRecognitionPage, AnswerRecognitionPage];
