import { answerRecognition, recordRecognition } from '@golden-thread/application/recognition/record-recognition';
import type { RecognitionId } from '@golden-thread/domain/shared/id';
import { type Act, StoryStuck } from '../cast';
import { idsOf } from '../find-things';

/** What followed from the best recycling figure: the crews are thanked, and their head agrees that the public reads it. */
export const recyclingThanked: readonly Act[] = [
  {
    key: 'recycling-thanked',
    on: '2026-08-06',
    summary: 'Amara Nwosu records the management team’s thanks to Waste and Recycling',
    play: async (cast) => {
      const text = 'Recycled more of the borough’s household waste than in any quarter before, and showed two other services how.';
      const command = { kind: 'recognition', form: 'thanks', text, toPublic: true, result: null, measure: 'WAS1', person: null, service: 'WAS', submission: cast.submission() } as const;
      await cast.expectAccepted(recordRecognition(cast.database, await cast.as('Amara Nwosu'), command));
    },
  },
  {
    key: 'recycling-thanked-publicly',
    on: '2026-08-10',
    summary: 'Joanne Mapplebeck agrees that the public reads it',
    play: async (cast) => {
      const serviceId = await idsOf.service(cast, 'WAS');
      const [thanks] = await cast.read((reading) => reading.query<{ id: RecognitionId }>('select id from recognition where council_id = $1 and service_id = $2 order by id limit 1', [cast.councilId, serviceId]));
      if (!thanks) throw new StoryStuck('Nobody has thanked Waste and Recycling.');
      const command = { recognitionId: thanks.id, move: 'agree', submission: cast.submission() } as const;
      await cast.expectAccepted(answerRecognition(cast.database, await cast.as('Joanne Mapplebeck'), command));
    },
  },
];
